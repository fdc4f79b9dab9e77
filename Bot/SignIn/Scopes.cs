namespace LeadBot.Bot.SignIn;

/// <summary>
/// What a caller may do. Each is also the name of an authorisation policy: <c>RequireAuthorization(Scopes.LeadsRead)</c>. A policy
/// holds the address's <c>{bot}</c> too: nobody reaches a bot that they may not see.
/// </summary>
internal static class Scopes
{
    public const string LeadsRead = "leads.read";
    public const string LeadsWrite = "leads.write";
    public const string LeadsDelete = "leads.delete";

    /// <summary>Takes leads out and brings leads in, many at once.</summary>
    public const string LeadsExport = "leads.export";

    public const string HandoffsRead = "handoffs.read";
    public const string HandoffsWrite = "handoffs.write";
    public const string ReviewsRead = "reviews.read";
    public const string ReviewsWrite = "reviews.write";
    public const string AnalyticsRead = "analytics.read";
    public const string SettingsRead = "settings.read";
    public const string SettingsWrite = "settings.write";

    /// <summary>People, their roles, and the keys of programs.</summary>
    public const string UsersWrite = "users.write";

    public const string AuditRead = "audit.read";

    /// <summary>The claim type that carries a scope.</summary>
    public const string Claim = "scope";

    /// <summary>The claim type that carries the key of a bot, or <see cref="EveryBot"/>.</summary>
    public const string BotClaim = "bot";

    public const string EveryBot = "*";

    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All =
    [
        LeadsRead, LeadsWrite, LeadsDelete, LeadsExport, HandoffsRead, HandoffsWrite, ReviewsRead, ReviewsWrite,
        AnalyticsRead, SettingsRead, SettingsWrite, UsersWrite, AuditRead,
    ];

    private static readonly IReadOnlyList<string> Viewer = [LeadsRead, HandoffsRead, ReviewsRead, AnalyticsRead];
    private static readonly IReadOnlyList<string> Rep = [LeadsRead, LeadsWrite, HandoffsRead, HandoffsWrite];
    private static readonly IReadOnlyList<string> Intake = [.. Rep, ReviewsRead, ReviewsWrite, AnalyticsRead];
    private static readonly IReadOnlyList<string> Manager = [.. Intake, LeadsDelete, LeadsExport, SettingsRead, SettingsWrite, AuditRead];

    /// <summary>The roles that a user can have, each with what it may do.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Roles = new Dictionary<string, IReadOnlyList<string>>
    {
        [Administrator] = All,
        ["manager"] = Manager,
        ["intake"] = Intake,
        ["rep"] = Rep,
        ["viewer"] = Viewer,
    };

    /// <summary>What a role of the table <c>users</c> may do; an unknown role may do nothing.</summary>
    public static IReadOnlyList<string> Of(string role) => Roles.GetValueOrDefault(role, []);
}
