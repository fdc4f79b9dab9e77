using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Days that people name instead of a date: Easter, Christmas, New Year, Thanksgiving.</summary>
internal static class Feasts
{
    // The moon's new year falls on no fixed date.
    private static readonly Dictionary<int, DateTime> Lunar = new DateTime[]
    {
        new(2026, 2, 17), new(2027, 2, 6), new(2028, 1, 26), new(2029, 2, 13), new(2030, 2, 3), new(2031, 1, 23), new(2032, 2, 11),
    }.ToDictionary(static day => day.Year);

    private static readonly Dictionary<int, DateTime> Ramadan = new DateTime[]
    {
        new(2026, 2, 18), new(2027, 2, 8), new(2028, 1, 28), new(2029, 1, 16), new(2030, 1, 6),
    }.ToDictionary(static day => day.Year);

    /// <summary>The next such day, and the last token that names it.</summary>
    public static (DateTime Date, int Last)? Next(Message message, int at, DateTimeOffset today)
    {
        var year = today.Year;
        Func<int, DateTime>? date = message[at].Norm switch
        {
            "easter" or "ostern" or "pâques" or "pascua" or "pasqua" or "páscoa" => Easter,
            "pentecost" or "whitsun" or "pfingsten" => static next => Easter(next).AddDays(49),
            "christmas" or "xmas" or "weihnachten" or "noël" or "navidad" or "natal" or "natale" => static next => new DateTime(next, 12, 24),
            "valentines" or "valentine's" or "valentine" => static next => new DateTime(next, 2, 14),
            "ramadan" => static next => Ramadan.GetValueOrDefault(next, new DateTime(next, 1, 10)),
            "halloween" => static next => new DateTime(next, 10, 31),
            "thanksgiving" => static next => new DateTime(next, 11, 22),
            "cny" => static next => Lunar.GetValueOrDefault(next, new DateTime(next, 2, 5)),
            "carnival" or "karneval" or "fasching" or "carnaval" or "carnevale" => static next => Easter(next).AddDays(-47),
            "diwali" => static next => new DateTime(next, 10, 29),
            "oktoberfest" => static next => new DateTime(next, 9, 19),
            "reyes" or "epiphany" => static next => new DateTime(next, 1, 6),
            "nowruz" => static next => new DateTime(next, 3, 20),
            "midsummer" => static next => new DateTime(next, 6, 21),
            _ => null,
        };
        if (message[at].Norm is "chinese" or "lunar" && message.IsNorm(at + 1, "new") && message.IsNorm(at + 2, "year"))
        {
            var moon = Lunar.GetValueOrDefault(year, new DateTime(year, 2, 5));
            return (moon >= today.Date ? moon : Lunar.GetValueOrDefault(year + 1, new DateTime(year + 1, 2, 5)), at + 2);
        }

        if (message.IsNorm(at, "new") && message.NormAt(at + 1) is "year" or "year's" or "years")
        {
            return (new DateTime(year + 1, 1, 1), at + 1);
        }

        if (date is null && YearTurn(message, at, today) is { } turn)
        {
            return turn;
        }

        return date is null ? null : (date(year) >= today.Date ? date(year) : date(year + 1), at);
    }

    private static bool IsAfter(Message message, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (CalendarNames.IsAfter(message[i].Norm) || message[i].Norm is "once" or "post" or "following")
            {
                return true;
            }
        }

        return false;
    }

    // "before year end", "EOY", "the turn of the year", "fin de año", "after the holidays" said in autumn
    private static (DateTime Date, int Last)? YearTurn(Message message, int at, DateTimeOffset today)
    {
        var (end, start) = (new DateTime(today.Year, 12, 31), new DateTime(today.Year + 1, 1, 15));
        var (next, then) = (message.NormAt(at + 1), message.NormAt(at + 2));
        return message[at].Norm switch
        {
            "eoy" or "yearend" or "jahresende" or "jahreswechsel" or "årsskiftet" => (end, at),
            "jahresanfang" or "jahresbeginn" => (start, at),
            "year" or "year's" or "years" when next is "end" or "close" => (end, at + 1),
            "turn" or "end" when next is "of" && then == "the" && message.IsNorm(at + 3, "year") => (end, at + 3),
            "end" when next is "of" && then is "year" => (end, at + 2),
            "fin" or "final" or "finales" or "fim" or "fine" when next is "de" or "del" or "do" or "d'année" && then is "año" or "ano" or "anno" or "" || next == "d'année" => (end, next == "d'année" ? at + 1 : at + 2),
            "année" when message.IsNorm(at - 1, "d'") => (end, at),
            "start" or "beginning" when next is "of" && then == "the" && message.IsNorm(at + 3, "year") => (start, at + 3),
            "anfang" when next is "des" && then == "jahres" => (start, at + 2),
            "ende" when next is "des" && then == "jahres" => (end, at + 2),
            "début" when next is "d'année" => (start, at + 1),
            "principios" or "inicio" or "início" when next is "de" or "do" && then is "año" or "ano" => (start, at + 2),
            "holidays" or "feiertagen" or "feiertage" or "fêtes" or "fiestas" or "festas" or "vacaciones" when today.Month >= 10 && IsAfter(message, at) => (start.AddDays(-8), at),
            _ => null,
        };
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
