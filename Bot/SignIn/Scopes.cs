namespace LeadBot.Bot.SignIn;

/// <summary>
/// What a caller may do. Each is also the name of an authorisation policy: <c>RequireAuthorization(Scopes.LeadsRead)</c>. A policy
/// holds the address's <c>{bot}</c> too: nobody reaches a bot that they may not see.
/// </summary>
internal static class Scopes
{
    public const string LeadsRead = "leads.read";
    public const string LeadsWrite = "leads.write";
    public const string HandoffsWrite = "handoffs.write";
    public const string SettingsWrite = "settings.write";

    /// <summary>The claim type that carries a scope.</summary>
    public const string Claim = "scope";

    /// <summary>The claim type that carries the key of a bot, or <see cref="EveryBot"/>.</summary>
    public const string BotClaim = "bot";

    public const string EveryBot = "*";

    public static readonly IReadOnlyList<string> All = [LeadsRead, LeadsWrite, HandoffsWrite, SettingsWrite];

    /// <summary>What a role of the table <c>users</c> may do; an unknown role may do nothing.</summary>
    public static IReadOnlyList<string> Of(string role) => role == Administrator ? All : [];

    public const string Administrator = "administrator";
}
