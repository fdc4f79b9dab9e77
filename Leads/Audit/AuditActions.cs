namespace LeadBot.Leads.Audit;

/// <summary>The actions that the audit knows. A key is <c>what.happened</c> and never changes its meaning.</summary>
public static class AuditActions
{
    public const string SettingsChanged = "settings.changed";
    public const string SettingsReset = "settings.reset";
    public const string BotAdded = "bot.added";
    public const string UserInvited = "user.invited";
    public const string UserChanged = "user.changed";
    public const string UserReset = "user.reset";
    public const string UserRemoved = "user.removed";
    public const string UserJoined = "user.joined";
    public const string KeyCreated = "key.created";
    public const string KeyRevoked = "key.revoked";
    public const string SignInFailed = "signIn.failed";
    public const string SignInLocked = "signIn.locked";
    public const string LeadStatusChanged = "lead.statusChanged";
    public const string LeadReviewed = "lead.reviewed";
    public const string LeadDeleted = "lead.deleted";
    public const string LeadRestored = "lead.restored";
    public const string LeadErased = "lead.erased";
    public const string LeadsExported = "leads.exported";
    public const string LeadsImported = "leads.imported";
    public const string DestinationPaused = "destination.paused";
    public const string DestinationResumed = "destination.resumed";
    public const string DestinationTested = "destination.tested";
    public const string DestinationReplayed = "destination.replayed";
    public const string ReplyReplayed = "reply.replayed";

    /// <summary>All, for filters.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SettingsChanged, SettingsReset, BotAdded, UserInvited, UserChanged, UserReset, UserRemoved, UserJoined, KeyCreated, KeyRevoked,
        SignInFailed, SignInLocked, LeadStatusChanged, LeadReviewed, LeadDeleted, LeadRestored, LeadErased, LeadsExported, LeadsImported,
        DestinationPaused, DestinationResumed, DestinationTested, DestinationReplayed, ReplyReplayed,
    ];
}
