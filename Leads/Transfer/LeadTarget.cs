namespace LeadBot.Leads.Transfer;

/// <summary>The names of what an import can fill, beside the fields of the bot, which go by their own names.</summary>
internal static class LeadTarget
{
    public const string Record = "record";
    public const string Id = "id";
    public const string CreatedAt = "createdAt";
    public const string Status = "status";
    public const string LostReason = "lostReason";
    public const string Channel = "channel";
    public const string FirstName = "name.first";
    public const string LastName = "name.last";
    public const string Page = "source.page";
    public const string Title = "source.title";
    public const string Referrer = "source.referrer";
    public const string Country = "source.country";
    public const string TimeZone = "source.timeZone";
    public const string Locale = "source.locale";
    public const string Campaign = "utm_campaign";

    /// <summary>Every utm_* parameter is a target of its own name.</summary>
    public const string Utm = "utm_";

    private static readonly HashSet<string> s_all =
    [
        Record, Id, CreatedAt, Status, LostReason, Channel, FirstName, LastName, Page, Title, Referrer, Country, TimeZone, Locale, Campaign,
    ];

    public static bool Exists(string target) => s_all.Contains(target) || target.StartsWith(Utm, StringComparison.Ordinal);
}
