using System.Buffers;

namespace LeadBot.Leads.Privacy;

/// <summary>Goes through the sentences of a text in which one of some signs stands, each once and none longer than <see cref="Longest"/>.</summary>
internal static class Sentences
{
    public const int Longest = 400;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n\r;");

    public static IEnumerable<(int Start, int End)> With(SearchValues<string> signs, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(signs);
            if (next < 0)
            {
                yield break;
            }

            var sign = at + next;
            var back = Math.Max(at, sign - (Longest / 2));
            var before = text.AsSpan(back, sign - back).LastIndexOfAny(Ends);
            var start = before < 0 ? back : back + before + 1;
            var most = Math.Min(text.Length, sign + (Longest / 2));
            var after = text.AsSpan(sign, most - sign).IndexOfAny(Ends);
            var end = after < 0 ? most : sign + after;
            end = Math.Max(end, sign + 1);
            while (start < sign && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            yield return (start, end);
            at = end;
        }
    }
}
