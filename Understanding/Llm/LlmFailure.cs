namespace LeadBot.Understanding.Llm;

/// <summary>Why the LLM gave nothing that can be used.</summary>
internal enum LlmFailure
{
    /// <summary>No connection, or it broke.</summary>
    Connection,

    /// <summary>The time for one message was over.</summary>
    Timeout,

    /// <summary>429 or 503: come back later.</summary>
    Busy,

    /// <summary>Another 5xx.</summary>
    Server,

    /// <summary>Another 4xx: key, model or request.</summary>
    Refused,

    /// <summary>An answer that is not what was asked for: no JSON, no call, another function, too long.</summary>
    Unusable,
}
