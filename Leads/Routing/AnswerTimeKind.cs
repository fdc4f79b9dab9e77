namespace LeadBot.Leads.Routing;

/// <summary>What can truly be said of when a person answers.</summary>
public enum AnswerTimeKind
{
    /// <summary>The owner's settings name no hours.</summary>
    Unknown,

    /// <summary>It is business time, and somebody is there.</summary>
    Now,

    /// <summary>It is business time, and everybody has said that they are away.</summary>
    NobodyFree,

    /// <summary>Not before <see cref="AnswerTime.At"/>.</summary>
    Opens,
}
