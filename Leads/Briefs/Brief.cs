namespace LeadBot.Leads.Briefs;

/// <summary>What the next person reads before replying. Built from stored fields and quotes only.</summary>
public sealed record Brief
{
    public required string Summary { get; init; }

    /// <summary>The stated need in the visitor's own words, or null.</summary>
    public string? Need { get; init; }

    /// <summary>The question that nobody has answered, in the visitor's words; null is "none open".</summary>
    public string? UnresolvedQuestion { get; init; }

    /// <summary>What the bot answered, as it said it.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];

    /// <summary>How urgent, with the words that say so; null where nothing was said.</summary>
    public string? Urgency { get; init; }

    /// <summary>How the visitor felt, with the words that say so; null where nothing was to be noticed.</summary>
    public string? Mood { get; init; }

    /// <summary>Fields without a value.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Pages on which the visitor wrote.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Points for the first meeting.</summary>
    public IReadOnlyList<string> Agenda { get; init; } = [];

    public string? NextAction { get; init; }
}
