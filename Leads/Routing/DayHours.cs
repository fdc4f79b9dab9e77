using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadBot.Leads.Routing;

/// <summary>A stretch of a day on the clock, in minutes after midnight.</summary>
internal readonly partial record struct DayHours(int From, int To)
{
    private const int Day = 24 * 60;

    /// <summary>The stretches of a day as the settings write them; else what is wrong with them.</summary>
    public static (IReadOnlyList<DayHours> Hours, string? Problem) Read(string text)
    {
        var hours = new List<DayHours>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Pattern().Match(part) is not { Success: true } match || Minutes(match, 1) is not { } from || Minutes(match, 3) is not { } to)
            {
                return ([], $"\"{part}\" is no stretch of a day. Write it as 09:00-17:30.");
            }

            if (to <= from)
            {
                return ([], $"\"{part}\" ends before it begins. Hours past midnight belong to the next day; a day ends at 24:00.");
            }

            hours.Add(new DayHours(from, to));
        }

        hours.Sort((one, other) => one.From.CompareTo(other.From));
        for (var i = 1; i < hours.Count; i++)
        {
            if (hours[i].From < hours[i - 1].To)
            {
                return ([], $"{hours[i - 1]} and {hours[i]} overlap.");
            }
        }

        return (hours, null);
    }

    public override string ToString() => $"{Clock(From)}-{Clock(To)}";

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static int? Minutes(Match match, int group)
    {
        var minutes = (int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) * 60)
            + int.Parse(match.Groups[group + 1].ValueSpan, CultureInfo.InvariantCulture);
        return minutes <= Day ? minutes : null;
    }

    [GeneratedRegex(@"^(\d{1,2}):([0-5]\d)\s*[-–]\s*(\d{1,2}):([0-5]\d)$")]
    private static partial Regex Pattern();
}
