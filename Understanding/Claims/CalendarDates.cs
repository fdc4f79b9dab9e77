using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>"In March", "by the end of the year", "Q2", "after the summer", "in 2028": distances from today.</summary>
internal static class CalendarDates
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Short = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static IEnumerable<(string Choice, int First, int Last)> Find(Message message, DateTimeOffset today)
    {
        for (var i = 0; i < message.Count; i++)
        {
            var before = message.NormAt(i - 1);
            if (Start(message, i, before, today) is { } found)
            {
                var days = (found.Date - today.Date).Days;
                yield return (Durations.Choice(Math.Max(0, days)), found.First, found.Last);
                i = found.Last;
            }
        }
    }

    private static (DateTime Date, int First, int Last)? Start(Message message, int at, string before, DateTimeOffset today)
    {
        var norm = message[at].Norm;
        var framed = before is "in" or "by" or "from" or "until" or "before" or "after" or "early" or "mid" or "late" or "next" or "of" or "this" or "start" or "starting" or "around" or "for";
        var month = Array.IndexOf(Months, norm);
        month = month < 0 ? Array.IndexOf(Short, norm) : month;
        if (month >= 0 && (framed || message.Count == 1) && (norm != "may" || (framed && message.IsCapital(at))))
        {
            var (year, last) = YearBehind(message, at, today);
            return (new DateTime(year ?? (month + 1 >= today.Month ? today.Year : today.Year + 1), month + 1, 1), framed ? at - 1 : at, last);
        }

        if (norm is "q1" or "q2" or "q3" or "q4")
        {
            var first = ((norm[1] - '1') * 3) + 1;
            var (year, last) = YearBehind(message, at, today);
            return (new DateTime(year ?? (first + 2 >= today.Month ? today.Year : today.Year + 1), first, 1), at, last);
        }

        var after = before == "the" ? message.NormAt(at - 2) : before;
        if (norm is "spring" or "summer" or "autumn" or "fall" or "winter" && (framed || after is "after" or "before" or "in" or "by" or "over"))
        {
            var begin = norm switch { "spring" => 3, "summer" => 6, "winter" => 12, _ => 9 };
            begin = after == "after" ? Math.Min(12, begin + 3) : begin;
            return (new DateTime(begin >= today.Month ? today.Year : today.Year + 1, begin, 1), at - 1, at);
        }

        if (norm is "christmas" or "xmas" && framed)
        {
            return (new DateTime(today.Year, 12, 24), at - 1, at);
        }

        if (norm == "year" && before is "the" or "this" && message.NormAt(at - 2) is "of" or "before" or "by" or "this" or "end")
        {
            return (new DateTime(today.Year, 12, 31), at - 2, at);
        }

        return Year(message, at) is { } bare && before is "in" or "by" or "until" && bare > today.Year
            ? (new DateTime(bare, 7, 1), at - 1, at)
            : null;
    }

    // "March 2027", "Q2 next year"
    private static (int? Year, int Last) YearBehind(Message message, int at, DateTimeOffset today)
    {
        if (Year(message, at + 1) is { } said)
        {
            return (said, at + 1);
        }

        if (message.IsNorm(at + 1, "next") && message.IsNorm(at + 2, "year"))
        {
            return (today.Year + 1, at + 2);
        }

        return (null, at);
    }

    private static int? Year(Message message, int at) =>
        at < message.Count && message[at].Kind == TokenKind.Number && message[at].Length == 4
        && int.TryParse(message[at].Norm, out var year) && year is >= 2024 and <= 2060 ? year : null;
}
