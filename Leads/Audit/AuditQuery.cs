namespace LeadBot.Leads.Audit;

/// <summary>Which entries, newest first.</summary>
/// <param name="Bot">Key of the bot.</param>
/// <param name="Limit">Entries a page.</param>
public sealed record AuditQuery(string Bot, int Limit)
{
    /// <summary>True adds what concerns the whole installation (<see cref="AuditEntry.Installation"/>).</summary>
    public bool WithInstallation { get; init; }

    /// <summary>Only this actor, by the exact name.</summary>
    public string? Actor { get; init; }

    public string? Action { get; init; }

    /// <summary>From this moment on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary><see cref="AuditPage.Next"/> of an earlier page.</summary>
    public string? After { get; init; }
}
