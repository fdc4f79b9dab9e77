using System.Collections.Frozen;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Months and seasons by their names, from <c>Data/months.txt</c> and <c>Data/seasons.txt</c>, and the words that stand beside them.</summary>
internal static class CalendarNames
{
    private static readonly FrozenDictionary<string, int> Months = Load("months.txt");
    private static readonly FrozenDictionary<string, int> Seasons = Load("seasons.txt");

    private static readonly FrozenSet<string> Frames = new[]
    {
        "in", "by", "from", "until", "before", "after", "early", "mid", "late", "next", "of", "this", "start", "starting", "around", "for", "till", "end", "about", "towards", "during", "since", "come", "coming", "middle", "beginning", "sometime",
        "im", "ab", "bis", "mitte", "anfang", "ende", "vor", "nach", "seit", "gegen", "nächsten", "nächstes", "kommenden", "en", "début", "fin", "mi", "pour", "dès", "courant", "avant", "après", "au", "vers", "d'ici",
        "antes", "para", "desde", "hasta", "principios", "finales", "mediados", "de", "em", "até", "início", "fim", "meados", "entro", "tra", "per", "da", "di", "inizio", "fine", "vanaf", "begin", "eind", "voor", "från", "fra", "før",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Behind = new[] { "start", "onwards", "onward", "ish", "latest", "tops" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>0 for January; -1 where the word names no month.</summary>
    public static int Month(string norm) => Months.GetValueOrDefault(Bare(norm)) - 1;

    /// <summary>The month in which the season begins, 1 to 12; null where the word names none.</summary>
    public static int? Season(string norm) => Seasons.TryGetValue(Bare(norm), out var month) ? month : null;

    public static bool IsFrame(string norm) => Frames.Contains(norm);

    public static bool IsFrameBehind(string norm) => Behind.Contains(norm);

    /// <summary>First token of "in March", "the first half of January", "at the end of March".</summary>
    public static int FrameStart(Message message, int at)
    {
        var first = at;
        while (first > 0 && message[first].Before < Break.Comma && first > at - 6 && (IsFrame(message[first - 1].Norm) && message[first - 1].Norm is not ("da" or "this" or "since" or "start" or "starting" or "begin" or "come" or "coming" or "next" or "courant") || first < at && message[first - 1].Norm is "the" or "half" or "week" or "weeks" or "days" or "day" or "first" or "second" or "last" or "very" or "part"))
        {
            first--;
        }

        return message[first].Norm is "the" && first < at ? first + 1 : first;
    }

    public static bool IsAfter(string norm) => norm is "after" or "nach" or "après" or "después" or "depois" or "dopo";

    /// <summary>As an answer a month needs no word before it, but "I may" and "Jan Novak" are none.</summary>
    public static bool IsPlain(Message message, int at) =>
        message[at].Norm is not ("may" or "march" or "jan" or "mar" or "mai" or "mars" or "set") || at == Opening.Skip(message, message.SentenceStart(at), message.Count) || message[at].Before >= Break.Comma;

    // "l'été", "d'août"
    private static string Bare(string norm) => norm.Length > 3 && norm[1] == '\'' && norm[0] is 'l' or 'd' ? norm[2..] : norm;

    private static FrozenDictionary<string, int> Load(string file) => WordList.Lines(file)
        .Select(static line => line.Split(' '))
        .ToFrozenDictionary(static parts => parts[0], static parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
