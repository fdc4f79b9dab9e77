using System.Collections.Frozen;
using System.Globalization;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Phones;

/// <summary>All countries, from <c>Data/phone_regions.txt</c>.</summary>
internal static class PhoneRegions
{
    private static readonly FrozenDictionary<string, PhoneRegion> ByCode;
    private static readonly FrozenDictionary<string, PhoneRegion> ByWords;
    private static readonly FrozenDictionary<string, PhoneRegion[]> ByCallingCode;

    static PhoneRegions()
    {
        Dictionary<string, PhoneRegion> regions = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, PhoneRegion> words = new(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("phone_regions.txt"))
        {
            var parts = line.Split(' ', 5);
            var lengths = parts[3].Split('-');
            var region = new PhoneRegion(parts[0], parts[1], parts[2] == "-" ? "" : parts[2],
                int.Parse(lengths[0], CultureInfo.InvariantCulture), int.Parse(lengths[1], CultureInfo.InvariantCulture));
            regions[region.Code] = region;
            foreach (var word in parts.Length > 4 ? parts[4].Split(',') : [])
            {
                words[word] = region;
            }
        }

        ByCode = regions.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        ByWords = words.ToFrozenDictionary(StringComparer.Ordinal);
        ByCallingCode = regions.Values.GroupBy(region => region.CallingCode).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public static PhoneRegion? Find(string? code) => code is { Length: 2 } && ByCode.TryGetValue(code, out var region) ? region : null;

    /// <summary>Regions of the calling code that the digits begin with; calling codes are prefix-free.</summary>
    public static PhoneRegion[] OfInternational(string digits, out string callingCode)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            if (ByCallingCode.TryGetValue(digits[..length], out var regions))
            {
                callingCode = digits[..length];
                return regions;
            }
        }

        callingCode = "";
        return [];
    }

    /// <summary>A country that the message names near the number: "(UK)", "Canada", "that's a US number".</summary>
    public static PhoneRegion? Named(Message message, int first, int last)
    {
        PhoneRegion? nearest = null;
        var distance = int.MaxValue;
        for (var i = Math.Max(0, first - 6); i < message.Count && i <= last + 6; i++)
        {
            if (i >= first && i <= last)
            {
                continue;
            }

            var far = i < first ? first - i : i - last;
            if (far < distance && At(message, i) is { } region)
            {
                nearest = region;
                distance = far;
            }
        }

        return nearest;
    }

    /// <summary>The country, or the country of the town, that a token names; null where it names none. "us" and "in" are words before they are countries.</summary>
    public static PhoneRegion? At(Message message, int at)
    {
        var norm = message[at].Norm;
        var isCode = message.Text.AsSpan(message[at].Start, message[at].Length).ContainsAnyExceptInRange('A', 'Z') is false;
        if (ByWords.TryGetValue(norm, out var region) && (norm.Length > 2 || isCode))
        {
            return region;
        }

        if (at + 1 < message.Count && ByWords.TryGetValue(norm + " " + message[at + 1].Norm, out var two))
        {
            return two;
        }

        return isCode && norm.Length == 2 && message[at].Before == Break.Clause ? Find(norm) : null;
    }
}
