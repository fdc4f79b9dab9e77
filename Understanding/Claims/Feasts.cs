using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Days that people name instead of a date: Easter, Christmas, New Year, Thanksgiving.</summary>
internal static class Feasts
{
    /// <summary>The next such day, and the last token that names it.</summary>
    public static (DateTime Date, int Last)? Next(Message message, int at, DateTimeOffset today)
    {
        var year = today.Year;
        Func<int, DateTime>? date = message[at].Norm switch
        {
            "easter" or "ostern" or "pâques" or "pascua" or "pasqua" or "páscoa" => Easter,
            "pentecost" or "whitsun" or "pfingsten" => static next => Easter(next).AddDays(49),
            "christmas" or "xmas" or "weihnachten" or "noël" or "navidad" or "natal" or "natale" => static next => new DateTime(next, 12, 24),
            "halloween" => static next => new DateTime(next, 10, 31),
            "thanksgiving" => static next => new DateTime(next, 11, 22),
            "midsummer" => static next => new DateTime(next, 6, 21),
            _ => null,
        };
        if (message.IsNorm(at, "new") && message.NormAt(at + 1) is "year" or "year's" or "years")
        {
            return (new DateTime(year + 1, 1, 1), at + 1);
        }

        return date is null ? null : (date(year) >= today.Date ? date(year) : date(year + 1), at);
    }

    // Meeus' rule for the Gregorian calendar.
    private static DateTime Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new DateTime(year, sum / 31, (sum % 31) + 1);
    }
}
