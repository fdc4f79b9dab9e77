using System.Text.RegularExpressions;

namespace LeadBot.Dialogs.Language;

/// <summary>
/// Finds what a person would have to keep: amounts of money, discounts, dates and deadlines, guarantees, availability, legal and fit
/// promises, in the five languages. Whether a promise may stand is for <see cref="LanguageGate"/>: only where an approved text holds it.
/// </summary>
internal static partial class Promises
{
    /// <summary>What is longer is none of our texts, and so held for a promise as a whole.</summary>
    private const int MaxLength = 8000;

    // Far more than any text takes: no pattern may run away, whatever somebody makes of it.
    private const int Milliseconds = 1000;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Regex[] s_patterns = [Amount(), Deadline(), Calendar(), Guarantee(), Commitment()];

    /// <summary>The words of each promise, as they stand in the text; nearly always none.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        if (text.Length > MaxLength)
        {
            return [text];
        }

        List<string>? found = null;
        foreach (var pattern in s_patterns)
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                (found ??= []).Add(text.Substring(match.Index, match.Length));
            }
        }

        return found ?? [];
    }

    /// <summary>"$500", "500 EUR", "20 %", "for free", "ab 900 Euro".</summary>
    [GeneratedRegex(@"[$€£¥₹]\s?\d[\d.,']*|\b\d[\d.,' ]{0,15}\s?(?:[$€£¥₹%]|(?:k|tsd|mio)?\s?(?:usd|eur|euros?|dollars?|dólares|gbp|pounds?|pfund|chf|francs?|franken|reais|brl|prozent|percent|por\s?ciento|por\s?cento|pour\s?cent)\b)|\b(?:for free|free of charge|no charge|kostenlos|kostenfrei|gratis|gratuite?s?|gratuitement|gratuit[oa]s?|discounts?|rabatte?|descuentos?|remises?|descontos?)\b", Options, Milliseconds)]
    private static partial Regex Amount();

    /// <summary>"within 24 hours", "by Friday", "in zwei Wochen fertig", "sous 48 heures".</summary>
    [GeneratedRegex(@"\b(?:(?:with)?in|by|until|before|after|binnen|innerhalb(?:\s+von)?|bis|en|dentro\s+de|antes\s+de|hasta|sous|dans|avant|d'ici|em|dentro\s+de|até|antes\s+de)\s+(?:the\s+next\s+|den\s+nächsten\s+|las\s+próximas\s+|les\s+|as\s+próximas\s+)?(?:\d{1,4}|an?|one|two|three|four|five|six|eine[mnrs]?|zwei|drei|vier|un[ae]?|uma?|dos|tres|deux|trois|quatre|dois|duas|três|few|couple\s+of)\s+(?:business\s+|working\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?|minuten?|stunden?|tagen?|werktagen?|arbeitstagen?|wochen?|monaten?|jahren?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?|heures?|jours?|semaines?|mois|ans?|dias?|mês|anos?)\b", Options, Milliseconds)]
    private static partial Regex Deadline();

    /// <summary>"by Friday", "tomorrow", "15 March", "31.12.2026", "2027-01-15".</summary>
    [GeneratedRegex(@"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:by|on|until|am|bis|el|le|na|no)\s+(?:next\s+|nächsten\s+|próximo\s+)?(?:monday|tuesday|wednesday|thursday|friday|montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miércoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|segunda|terça|quarta|quinta|sexta)|\d{1,2}\.?\s?(?:de\s+)?(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|junho|julho|setembro|outubro|novembro|dezembro)|tomorrow|tonight|morgen früh|mañana por|demain|amanhã|same day|overnight|next week|nächste woche|la semana que viene|la semaine prochaine|semana que vem)\b", Options, Milliseconds)]
    private static partial Regex Calendar();

    /// <summary>"guaranteed", "we promise", "100% sure", "garantiert", "garantizado".</summary>
    [GeneratedRegex(@"\b(?:guarante\w+|warrant(?:y|ies|ed)|money[ -]back|(?:we|i|wir|ich|nous|je|nós|eu)\s+(?:hereby\s+)?(?:promise|pledge|assure|versprechen?|versichern?|zusichern?|promettons|promets|assurons|prometemos|prometo|asseguramos|aseguramos|prometemos)|garant\w+|zugesichert|assured|risk[ -]?free|risikofrei|sin riesgo|sans risque|sem risco)\b", Options, Milliseconds)]
    private static partial Regex Guarantee();

    /// <summary>Availability, legal and fit promises: "is available", "fully compliant", "perfect fit", "we can do that", "will work for you".</summary>
    [GeneratedRegex(@"\b(?:(?:is|are|am|be)\s+(?:always\s+|immediately\s+|still\s+)?available|24/7|around the clock|rund um die uhr|sofort verfügbar|disponibles?\b|disponível|disponíveis|verfügbar|(?:fully|100\s?%|gdpr[ -]|dsgvo[ -])\s?(?:compliant|konform)|(?:is|are)\s+(?:perfectly\s+|completely\s+)?(?:legal|lawful|compliant)|rechtssicher|conforme\s+(?:al|au|à|ao)\s+\w+|(?:perfect|ideal|great|right|good)\s+(?:fit|match|choice)|(?:perfekt|ideal|bestens|genau)\s+(?:geeignet|passend|richtig)|(?:you|sie|ihr)\s+(?:will|werden|qualify)\s+(?:save|get|earn|sparen|bekommen)|(?:will|wird)\s+(?:definitely|certainly|surely|sicher|bestimmt)|(?:definitely|certainly)\s+(?:work|help|fit|pay)\w*|deal approved|you qualify)\b", Options, Milliseconds)]
    private static partial Regex Commitment();
}
