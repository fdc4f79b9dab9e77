namespace LeadBot.Leads.Scoring;

/// <summary>How a bot's leads are scored. Read by the bot's name.</summary>
public sealed class ScoringOptions
{
    public const string Section = "Bots:{bot}:Scoring";

    /// <summary>Every rule that holds adds its points. Without any, <see cref="ScoringDefaults"/> apply.</summary>
    public IList<ScoringRule> Rules { get; } = [];

    /// <summary>True where the settings name no rules. Default rules about fields that a bot does not have are left out.</summary>
    internal bool AreDefaults { get; set; }
}
