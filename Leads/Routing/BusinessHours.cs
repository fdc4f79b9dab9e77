using System.Globalization;

namespace LeadBot.Leads.Routing;

/// <summary>When an owner is there, as moments: time zone, holidays and the change of clocks are taken into account.</summary>
public sealed class BusinessHours
{
    /// <summary>Who opens on no day within a year never opens.</summary>
    private const int Horizon = 370;

    private readonly IReadOnlyList<DayHours>[] _days;
    private readonly HashSet<DateOnly> _holidays = [];
    private readonly HashSet<(int Month, int Day)> _everyYear = [];

    private BusinessHours(TimeZoneInfo zone, IReadOnlyList<DayHours>[] days, IEnumerable<string> holidays)
    {
        (Zone, _days) = (zone, days);
        foreach (var text in holidays)
        {
            if (ReadHoliday(text) is not var (date, isEveryYear))
            {
                continue;
            }

            if (isEveryYear)
            {
                _everyYear.Add((date.Month, date.Day));
            }
            else
            {
                _holidays.Add(date);
            }
        }
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>The hours of an owner whose settings were checked; null where they name none.</summary>
    public static BusinessHours? Of(OwnerHoursOptions options)
    {
        var days = options.Days.Select(day => DayHours.Read(day.Text).Hours).ToArray();
        return days.All(day => day.Count == 0) || FindZone(options.TimeZone) is not { } zone ? null : new BusinessHours(zone, days, options.Holidays);
    }

    public bool IsOpen(DateTimeOffset at) => Opening(at) == at;

    /// <summary>The moment itself where somebody is there; else when somebody is there next. Null where nobody will be for a year.</summary>
    public DateTimeOffset? Opening(DateTimeOffset at)
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).Date).AddDays(-1);
        for (var i = 0; i < Horizon; i++)
        {
            var day = first.AddDays(i);
            if (_holidays.Contains(day) || _everyYear.Contains((day.Month, day.Day)))
            {
                continue;
            }

            foreach (var hours in _days[(int)day.DayOfWeek])
            {
                var (from, to) = (Moment(day, hours.From), Moment(day, hours.To));
                if (to > at)
                {
                    return from <= at ? at : from;
                }
            }
        }

        return null;
    }

    internal static TimeZoneInfo? FindZone(string name) =>
        name.Length == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    internal static (DateOnly Date, bool IsEveryYear)? ReadHoliday(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? (date, false)
        // A leap year, so that the 29th of February is a day.
        : DateOnly.TryParseExact($"2024-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var every) ? (every, true)
        : null;

    /// <summary>A time that the clocks leave out is when they go on; of a time that comes twice it is the first.</summary>
    private DateTimeOffset Moment(DateOnly day, int minutes)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes);
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
