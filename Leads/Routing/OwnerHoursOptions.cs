namespace LeadBot.Leads.Routing;

/// <summary>
/// Business hours of an owner. A day is <c>09:00-12:30, 13:30-17:00</c> on the clock of the time zone, or empty. Bound from <c>Owners:{owner}:Hours</c>.
/// </summary>
public sealed class OwnerHoursOptions
{
    /// <summary>IANA name, such as <c>Europe/Berlin</c>; empty is UTC.</summary>
    public string TimeZone { get; set; } = "";

    public string Monday { get; set; } = "";

    public string Tuesday { get; set; } = "";

    public string Wednesday { get; set; } = "";

    public string Thursday { get; set; } = "";

    public string Friday { get; set; } = "";

    public string Saturday { get; set; } = "";

    public string Sunday { get; set; } = "";

    /// <summary>Days on which nobody is there: <c>2026-12-24</c>, or <c>12-25</c> for every year.</summary>
    public IList<string> Holidays { get; } = [];

    /// <summary>By day of the week, Sunday first.</summary>
    internal IReadOnlyList<(string Name, string Text)> Days =>
    [
        (nameof(Sunday), Sunday), (nameof(Monday), Monday), (nameof(Tuesday), Tuesday), (nameof(Wednesday), Wednesday), (nameof(Thursday), Thursday),
        (nameof(Friday), Friday), (nameof(Saturday), Saturday),
    ];
}
