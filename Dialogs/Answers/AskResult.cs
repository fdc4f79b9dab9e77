namespace LeadBot.Dialogs.Answers;

/// <summary>What a message did to the question that was open.</summary>
public enum AskResult
{
    /// <summary>No question was open.</summary>
    None,

    /// <summary>The field is answered, declined or unknown now.</summary>
    Settled,

    /// <summary>The answer was too vague: the clarifying question is due.</summary>
    Clarify,

    /// <summary>The visitor asked something instead: the same question comes once more.</summary>
    AskAgain,
}
