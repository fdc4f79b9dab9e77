namespace LeadBot.Leads.Claims;

/// <summary>Numbers in English words: "a hundred and twenty", "two dozen", "just me".</summary>
internal static class EnglishNumbers
{
    private const string FromOne =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";

    private static readonly Dictionary<string, decimal> Units = new (string Word, decimal Value)[]
    {
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fourty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
        ("solo", 1),
        ("myself", 1),
        ("me", 1),
        ("alone", 1),
    }.Concat(FromOne.Split(' ').Select((word, at) => (word, at + 1m))).ToDictionary(StringComparer.Ordinal);

    /// <summary>The numbers among words.</summary>
    public static IEnumerable<decimal> Read(IReadOnlyList<string> words, IReadOnlyDictionary<string, decimal[]> scales)
    {
        for (var i = 0; i < words.Count; i++)
        {
            decimal total = 0, current = 0;
            var at = i;
            for (; at < words.Count; at++)
            {
                if (Units.TryGetValue(words[at], out var unit))
                {
                    current += unit;
                }
                else if (words[at].Length > 2 && scales.TryGetValue(words[at], out var scale) && (at > i || words[at] is "hundred" or "thousand" or "dozen" or "million"))
                {
                    current = Math.Max(current, 1) * scale[0];
                    if (scale[0] >= 1_000)
                    {
                        (total, current) = (total + current, 0);
                    }
                }
                else if (words[at] != "and" || at == i)
                {
                    break;
                }
            }

            if (at > i)
            {
                yield return total + current;
                i = at - 1;
            }
        }
    }
}
