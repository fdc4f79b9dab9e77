using LeadBot.Leads.Handoffs;

namespace LeadBot.Leads.Routing;

/// <summary>What the rules need beside the lead itself.</summary>
public sealed record LeadFacts
{
    /// <summary>Why the bot stopped, or null.</summary>
    public EscalationReason? Escalation { get; init; }

    /// <summary>Open leads of other conversations with the same e-mail or phone.</summary>
    public IReadOnlyList<string> DuplicateOf { get; init; } = [];

    /// <summary>True when sensitive data was found in any message.</summary>
    public bool Sensitive { get; init; }

    /// <summary>True when the visitor says that they are a customer already.</summary>
    public bool ExistingCustomer { get; init; }

    /// <summary>Key of the service that words or page name, or null.</summary>
    public string? Service { get; init; }

    /// <summary>BCP 47 tag of the language in which the bot speaks with the visitor; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The visitor's question that nobody has answered, or null.</summary>
    public string? UnresolvedQuestion { get; init; }

    /// <summary>What the bot answered, as it said it.</summary>
    public IReadOnlyList<string> Answered { get; init; } = [];
}
