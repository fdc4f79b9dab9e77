using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>"In March", "by the end of the year", "Q2", "after the summer", "in 2028": distances from today.</summary>
internal static class CalendarDates
{
    public static IEnumerable<(string Choice, int First, int Last)> Find(Message message, DateTimeOffset today, Func<int, bool> isAsked)
    {
        var end = -1;
        for (var i = 0; i < message.Count; i++)
        {
            var before = message.NormAt(i - 1);
            if (Start(message, i, before, today, isAsked(i)) is { } found)
            {
                // "February or March", "Q1 to Q2": the earlier of the two.
                if (end >= 0 && found.First <= end + 3 && message.NormAt(end + 1) is "or" or "to" or "until" or "and")
                {
                    end = i = found.Last;
                    continue;
                }

                end = found.Last;
                var days = (found.Date - today.Date).Days;
                yield return (Durations.Choice(Math.Max(0, days)), found.First, found.Last);
                i = found.Last;
            }
        }
    }

    private static (DateTime Date, int First, int Last)? Start(Message message, int at, string before, DateTimeOffset today, bool isAsked)
    {
        var norm = message[at].Norm;
        var framed = CalendarNames.IsFrame(before) || CalendarNames.IsFrameBehind(message.NormAt(at + 1)) && at + 1 < message.Count && message[at + 1].Before <= Break.Hyphen;
        var month = CalendarNames.Month(norm);
        var dayBefore = DayBefore(message, at);
        var dayBehind = Day(message, at + 1);
        if (month >= 0 && (framed || isAsked && CalendarNames.IsPlain(message, at) || message.Count <= 3 || dayBefore is not null || dayBehind is not null)
            && (norm is not ("may" or "mars" or "mar" or "jan" or "set") || message.IsCapital(at) || CalendarNames.IsFrame(before) || isAsked && message.Count <= 3))
        {
            var (year, last) = YearBehind(message, dayBehind is null ? at : at + 1, today);
            var day = Math.Min(28, dayBefore?.Day ?? dayBehind ?? (before is "end" or "late" or "ende" or "fin" or "fim" or "fine" or "finales" or "eind" or "slutten" or "slutet" || IsEndOf(message, at) ? 28 : before is "mid" or "mitte" or "mi" or "medio" or "meados" or "mediados" or "midden" or "halverwege" || IsMiddleOf(message, at) ? 15 : 1));
            var date = new DateTime(year ?? today.Year, month + 1, day);
            date = year is null && date.AddMonths(1) <= today.Date ? date.AddYears(1) : date;
            return (date, dayBefore?.First ?? CalendarNames.FrameStart(message, at), last);
        }

        if (WrittenDates.Full(message, at) is { } written && written.Date >= today.Date)
        {
            return (written.Date, at, written.Last);
        }

        if (isAsked && WrittenDates.WithoutYear(message, at) is { } near)
        {
            var date = new DateTime(today.Year, near.Month, Math.Min(28, near.Day));
            return (date < today.Date ? date.AddYears(1) : date, at, at + 1);
        }

        if (isAsked && norm is "week" or "kw" or "cw" or "vecka" or "uke" or "uge" or "wk" && !message.IsNorm(at + 2, "of") && WrittenDates.OfWeek(message, at + 1, today) is { } monday)
        {
            return (monday, at, at + 1);
        }

        if (norm is "q1" or "q2" or "q3" or "q4")
        {
            var first = ((norm[1] - '1') * 3) + 1;
            var (year, last) = YearBehind(message, at, today);
            return (new DateTime(year ?? (first + 2 >= today.Month ? today.Year : today.Year + 1), first, 1), at, last);
        }

        if (norm is "h1" or "h2")
        {
            var begin = norm == "h1" ? 1 : 7;
            var (year, last) = YearBehind(message, at, today);
            return (new DateTime(year ?? (begin + 5 >= today.Month ? today.Year : today.Year + 1), begin, 1), at, last);
        }

        var after = before == "the" ? message.NormAt(at - 2) : before;
        if (CalendarNames.Season(norm) is { } season && !(message.IsNorm(at + 1, "season") && WrittenDates.NamesMonth(message, at + 2)) && (framed || isAsked && norm is not ("fall" or "estate" or "lente" or "vår") || message.Count == 1 || Year(message, at + 1) is not null || CalendarNames.IsAfter(after) || after is "before" or "in" or "by" or "over"))
        {
            var begin = CalendarNames.IsAfter(after) ? Math.Min(12, season + 3) : season;
            var (year, last) = YearBehind(message, at, today);
            return (new DateTime(year ?? (begin >= today.Month ? today.Year : today.Year + 1), begin, 1), Math.Max(0, at - 1), last);
        }

        if (norm == "quarter" && Ordinal(before) is { } nth)
        {
            var begin = ((nth - 1) * 3) + 1;
            var (year, last) = YearBehind(message, message.IsNorm(at + 1, "of") ? at + 1 : at, today);
            return (new DateTime(year ?? (begin + 2 >= today.Month ? today.Year : today.Year + 1), begin, 1), at - 1, year is null ? at : last);
        }

        if (norm == "year" && before == "next" && NextYear(message, at, today) is { } part)
        {
            return part;
        }

        if ((framed || isAsked || message.Count <= 5 || message.NormAt(at - 1) is "the" or "over") && Feasts.Next(message, at, today) is { } feast)
        {
            return (feast.Date, framed ? at - 1 : at, feast.Last);
        }

        if (norm == "year" && before is "the" or "this" && (before == "this" || message.NormAt(at - 2) is "of" or "before" or "by" or "this" or "end" or "within" or "during"))
        {
            return (new DateTime(today.Year, 12, 31), before == "this" ? at - 1 : at - 2, at);
        }

        // "before the 2030 season", "not earlier than 2028", "from 2029 on"
        var named = before is "the" or "a" ? message.NormAt(at - 2) is "before" or "until" or "in" or "by" or "for" or "during" or "with" && message.NormAt(at + 1) is "season" or "harvest" or "budget" or "year" or "edition" or "campaign" or "vintage" or "crop" or "term" or "intake" or "cycle" or "fair" or "festival"
            : before is "than" or "around" or "after" or "till" or "from" && (before != "from" || message.NormAt(at + 1) is "on" or "onwards" or "onward");
        if (Year(message, at) is { } far && far > today.Year && named)
        {
            return (new DateTime(far, 7, 1), at - 1, at);
        }

        if (Year(message, at) == today.Year + 1 && before == "before" && message.NormAt(at - 2) == "not")
        {
            return (new DateTime(today.Year + 1, 1, 1), at - 1, at); // "not before 2027", said in 2026
        }

        return Year(message, at) is { } bare && (before is "in" or "by" or "until" or "before" or "during" or "for" || message.Count == 1) && bare > today.Year
            ? (new DateTime(bare, 7, 1), Math.Max(0, at - 1), at)
            : null;
    }

    // "middle of March", "mid of March", "a mediados de enero"
    private static bool IsMiddleOf(Message message, int at) => message.NormAt(at - 1) is "of" or "de" or "di" && message.NormAt(at - 2) is "middle" or "mid" or "mediados" or "meados" or "metà";

    // "end of March"
    private static bool IsEndOf(Message message, int at) => message.NormAt(at - 1) is "of" or "de" or "do" or "di" && message.NormAt(at - 2) is "end" or "late" or "finales" or "fines" or "fim" or "final" or "fine";

    private static int? Ordinal(string norm) => norm switch
    {
        "first" or "1st" => 1,
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" or "last" or "final" => 4,
        _ => null,
    };

    // "early next year", "by the middle of next year"
    private static (DateTime Date, int First, int Last)? NextYear(Message message, int at, DateTimeOffset today)
    {
        var which = message.IsNorm(at - 2, "of") ? at - 3 : at - 2;
        return message.NormAt(which) switch
        {
            "early" or "beginning" or "start" => (new DateTime(today.Year + 1, 1, 20), which, at),
            "mid" or "middle" => (new DateTime(today.Year + 1, 6, 30), which, at),
            "half" when Ordinal(message.NormAt(which - 1)) is { } half and <= 2 => (new DateTime(today.Year + 1, half == 1 ? 1 : 7, 1), which - 1, at),
            _ => null,
        };
    }

    private static int? Day(Message message, int at) =>
        at >= 0 && at < message.Count && message[at].Kind == TokenKind.Number && message[at].Length <= 2 && message[at].Before <= Break.Space && int.TryParse(message[at].Norm, out var day) && day is >= 1 and <= 31 ? day : null;

    // "1 March", "1st of March", "the 15th of March"
    private static (int Day, int First)? DayBefore(Message message, int at)
    {
        var number = at - 1;
        number -= message.IsNorm(number, "of") ? 1 : 0;
        number -= message.NormAt(number) is "st" or "nd" or "rd" or "th" ? 1 : 0;
        return number >= 0 && Day(message, number) is { } day && message[at].Before <= Break.Space && (number < at - 1 || message.NormAt(number - 1) is not "in") ? (day, number) : null;
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
