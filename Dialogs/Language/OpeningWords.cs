using System.Globalization;
using LeadBot.Leads.Routing;

namespace LeadBot.Dialogs.Language;

/// <summary>
/// The moment at which somebody is there next, as a language writes it: "Monday, November 23, 09:00 (Berlin)". Made from an owner's hours alone; the
/// visitor's time zone only chooses the clock, and only where it is one that this machine knows.
/// </summary>
internal static class OpeningWords
{
    public static string Of(AnswerTime time, string? visitorZone, string locale)
    {
        var zone = visitorZone is { Length: > 0 and <= 64 } && TimeZoneInfo.TryFindSystemTimeZoneById(visitorZone, out var known) ? known : time.Zone;
        var culture = CultureInfo.GetCultureInfo(locale);
        var local = TimeZoneInfo.ConvertTime(time.At, zone);
        return $"{local.ToString("dddd", culture)}, {local.ToString(culture.DateTimeFormat.MonthDayPattern, culture)}, "
            + $"{local.ToString("HH:mm", CultureInfo.InvariantCulture)} ({City(zone)})";
    }

    // "America/New_York" is "New York" to people.
    private static string City(TimeZoneInfo zone) => zone.Id.Split('/')[^1].Replace('_', ' ');
}
