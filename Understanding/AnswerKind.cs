namespace LeadBot.Understanding;

/// <summary>How a message answers the question that was asked.</summary>
public enum AnswerKind
{
    /// <summary>Nothing was asked, or the message speaks of something else.</summary>
    None,

    /// <summary>It gives a value (a claim for the asked field stands among the claims).</summary>
    Given,

    /// <summary>It answers, but so vaguely that one clarifying question is due.</summary>
    Vague,

    /// <summary>The visitor says that they do not know, or that it is not decided.</summary>
    Unknown,

    /// <summary>The visitor refuses to say.</summary>
    Declined,

    /// <summary>The visitor wants to end the questions ("just pass this on").</summary>
    PassOn,
}
