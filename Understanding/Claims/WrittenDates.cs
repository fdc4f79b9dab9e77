using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Dates in digits.</summary>
internal static class WrittenDates
{
    /// <summary>"01.03.2027", "2027-03-01"; "01/03/2027" only where day and month cannot be confused.</summary>
    public static (DateTime Date, int Last)? Full(Message message, int at)
    {
        if (message[at].Kind != TokenKind.Number)
        {
            return null;
        }

        var last = at;
        while (last + 1 < message.Count && last < at + 2 && message[last + 1].Kind == TokenKind.Number && message.Between(last + 1) is "-" or "/" or ".")
        {
            last++;
        }

        var text = message.Text.AsSpan(message[at].Start, message[last].End - message[at].Start);
        if (text.Length is < 8 or > 10)
        {
            return null;
        }

        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var plain = System.Globalization.DateTimeStyles.None;
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy/MM/dd", "d.M.yyyy", "dd.MM.yyyy", "d-M-yyyy", "dd-MM-yyyy"], culture, plain, out var date))
        {
            return (date, last);
        }

        var first = DateTime.TryParseExact(text, ["d/M/yyyy", "dd/MM/yyyy"], culture, plain, out var european);
        var second = DateTime.TryParseExact(text, ["M/d/yyyy", "MM/dd/yyyy"], culture, plain, out var american);
        return first != second || (first && european == american) ? (first ? european : american, last) : null;
    }

    /// <summary>"Before the summer season starts in May": the month says when.</summary>
    public static bool NamesMonth(Message message, int from)
    {
        for (var i = from; i < message.SentenceEnd(from - 1); i++)
        {
            if (CalendarNames.Month(message[i].Norm) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"15/12", "12/15": only where day and month cannot be confused.</summary>
    public static (int Day, int Month)? WithoutYear(Message message, int at)
    {
        if (message[at].Kind != TokenKind.Number || message[at].Length > 2 || !int.TryParse(message[at].Norm, out var one) || message.NormAt(at + 1) is not { Length: > 0 } || message.Between(at + 1) is not "/" || !int.TryParse(message.NormAt(at + 1), out var two) || message.Between(at + 2) is "/")
        {
            return null;
        }

        return (one, two) switch
        {
            ( > 12, >= 1 and <= 12) => (one, two),
            ( <= 12, > 12 and <= 31) => (two, one),
            _ => null,
        };
    }

    /// <summary>"49" of "week 49", "KW 3": the next Monday of it.</summary>
    public static DateTime? OfWeek(Message message, int at, DateTimeOffset today)
    {
        if (message.NormAt(at).Length is 0 or > 2 || !int.TryParse(message.NormAt(at), out var week) || week is < 1 or > 52)
        {
            return null;
        }

        var monday = System.Globalization.ISOWeek.ToDateTime(today.Year, week, DayOfWeek.Monday);
        return monday.AddDays(6) >= today.Date ? monday : System.Globalization.ISOWeek.ToDateTime(today.Year + 1, week, DayOfWeek.Monday);
    }
}
