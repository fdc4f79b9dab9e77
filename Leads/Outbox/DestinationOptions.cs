namespace LeadBot.Leads.Outbox;

/// <summary>What all kinds of destinations share. Bound from <c>Delivery:{name}</c>; the kind reads the rest.</summary>
public sealed class DestinationOptions
{
    /// <summary><c>Webhook</c> or <c>Email</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>False: nothing is queued for it. A person may pause a destination on its page too; then it is queued and waits.</summary>
    public bool Active { get; set; } = true;

    /// <summary>Keys of the bots whose leads it receives; empty is every bot.</summary>
    public IList<string> Bots { get; } = [];

    /// <summary>The most deliveries a minute, 1 to 6,000; default 600.</summary>
    public int PerMinute { get; set; } = 600;

    public bool Serves(string bot) => Active && (Bots.Count == 0 || Bots.Contains(bot, StringComparer.OrdinalIgnoreCase));
}
