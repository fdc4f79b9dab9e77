namespace LeadBot.Understanding.Llm;

/// <summary>How much speaks for words being what a text field holds, beside the model's opinion.</summary>
internal enum LlmSupport
{
    /// <summary>They cannot be that.</summary>
    None,

    /// <summary>They can; nothing but the model says so. Not stored.</summary>
    Doubtful,

    /// <summary>The bot asked for it, or word lists and the words around agree.</summary>
    Good,
}
