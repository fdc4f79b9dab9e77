namespace LeadBot.Understanding.Claims;

/// <summary>Units of time and the choice that a distance in days falls into.</summary>
internal static class Durations
{
    /// <summary>Days of one unit, or null where the word is no unit of time.</summary>
    public static decimal? Days(string norm) => norm switch
    {
        "day" or "days" or "day's" or "days'" or "tage" or "tagen" or "jours" or "días" or "dias" or "giorni" or "dagen" or "dagar" or "dni" or "дней" or "дня" => 1,
        "week" or "weeks" or "week's" or "wochen" or "semaines" or "semanas" or "settimane" or "weken" or "veckor" or "uker" or "uger" or "wk" or "wks" or "неделю" or "недели" or "недель" or "tygodnie" or "tygodni" => 7,
        "fortnight" or "fortnights" => 14,
        "month" or "months" or "month's" or "moths" or "monaten" or "maanden" or "månader" or "måneder" or "mesi" or "mth" or "mths" or "mo" or "mos" or "monate" or "mois" or "meses" or "miesiące" or "miesięcy" or "месяц" or "месяца" or "месяцев" or "个月" or "個月" or "か月" or "ヶ月" or "개월" => 30,
        "quarter" or "quarters" => 90,
        "year" or "years" or "year's" or "yr" or "yrs" => 365,
        _ => null,
    };

    /// <summary>Up to a month is now, up to three a quarter, up to six a half year. A few days over still count ("13 weeks").</summary>
    public static string Choice(decimal days) => days switch
    {
        <= 31 => "now",
        <= 92 => "quarter",
        <= 184 => "halfYear",
        _ => "later",
    };
}
