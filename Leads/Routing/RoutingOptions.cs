namespace LeadBot.Leads.Routing;

/// <summary>
/// How a bot's leads are decided. Spam and wrong numbers (<c>none</c>), escalations and support come first and are no rules; then the first rule
/// that holds decides. Read by the bot's name.
/// </summary>
public sealed class RoutingOptions
{
    public const string Section = "Bots:{bot}:Routing";

    /// <summary>In this order; the last one has no conditions. Without any, <see cref="RoutingDefaults"/> apply.</summary>
    public IList<RoutingRule> Rules { get; } = [];

    /// <summary>Key in <c>Owners</c> of who helps with what was bought.</summary>
    public string SupportOwner { get; set; } = "support";

    /// <summary>Key in <c>Owners</c> of who looks after existing customers that want something new.</summary>
    public string CustomerOwner { get; set; } = "accounts";

    /// <summary>Key in <c>Owners</c> of who takes what no service owner takes.</summary>
    public string IntakeOwner { get; set; } = "intake";

    /// <summary>
    /// Keys in <c>Owners</c> by the reason for which the bot stopped (<c>"legal": "counsel"</c>, <c>"complaint": "support"</c>). A reason that
    /// stands here goes to that owner whatever service it is about; any other goes by kind and service.
    /// </summary>
    public IDictionary<string, string> EscalationOwners { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True where the settings name no rules. Default rules about fields that a bot does not have are left out.</summary>
    internal bool AreDefaults { get; set; }
}
