using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Mood;

/// <summary>
/// Mood by words: a negation before a word turns it, an intensifier strengthens it, capitals and exclamation marks too, and what follows "but"
/// counts more than what stands before it. What others feel, and what is said of the visitor's own tools, is not how they feel about us.
/// </summary>
internal static class MoodLexicon
{
    private const double Scale = 15;
    private const double Turned = -0.74;
    private const double Capitals = 0.733;
    private const double OfThings = 0.35;
    private const double Mark = 0.292;
    private const int Reach = 3;
    private const int MostWords = 12;

    public static MoodReading Read(Message message)
    {
        List<(TextSpan Words, double Weight)> found = [];
        var lowered = -1;
        for (var i = 0; i < message.Count; i++)
        {
            if (MoodWords.Weights.TryGetValue(message[i].Norm, out var weight) && !IsOfOthers(message, i))
            {
                // Lower case letters are counted where a word needs it: once.
                lowered = lowered < 0 ? HasLower(message) ? 1 : 0 : lowered;
                found.Add(Weigh(message, i, weight, lowered == 1));
            }
        }

        AddSigns(found, message.Text);
        if (found.Count == 0)
        {
            return MoodReading.Neutral;
        }

        var sum = found.Sum(static word => word.Weight);
        sum += Math.Sign(sum) * Mark * Math.Min(4, message.Text.AsSpan().Count('!'));
        var words = found.Where(static word => word.Weight != 0).Select(static word => word.Words).OrderBy(static word => word.Offset).Take(MostWords);
        return new MoodReading(Math.Clamp(Math.Round(sum / Math.Sqrt((sum * sum) + Scale), 3), -1, 1), [.. words]);
    }

    private static (TextSpan Words, double Weight) Weigh(Message message, int at, double weight, bool hasLower)
    {
        var first = at;
        var text = message.Text.AsSpan(message[at].Start, message[at].Length);
        if (hasLower && text.Length > 2 && char.IsUpper(text[0]) && !text.ContainsAnyInRange('a', 'z'))
        {
            weight += Math.Sign(weight) * Capitals;
        }

        for (var i = at - 1; i >= 0 && i >= at - Reach && message[i + 1].Before < Break.Comma && char.IsLetter(message.Text[message[at].Start]); i--)
        {
            if (MoodWords.IsNegation(message[i].Norm))
            {
                weight *= Turned;
                first = i;
            }
            else
            {
                weight += Math.Sign(weight) * MoodWords.Boost(message[i].Norm) * (1 - (0.05 * (at - i - 1)));
            }
        }

        return (message.Span(first, at), weight * Side(message, at) * (IsOfThings(message, at) ? OfThings : 1));
    }

    /// <summary>Before "but" a word counts half, behind it half as much again.</summary>
    private static double Side(Message message, int at)
    {
        for (var i = message.SentenceStart(at); i < message.SentenceEnd(at); i++)
        {
            if (message[i].Norm is "but" or "aber" or "pero" or "mais" or "mas")
            {
                return i > at ? 0.5 : 1.5;
            }
        }

        return 1;
    }

    // "Our customers are furious": they are, not the visitor.
    private static bool IsOfOthers(Message message, int at)
    {
        for (var i = Math.Max(message.SentenceStart(at), at - 8); i < at; i++)
        {
            if (message[i].Norm is "customers" or "clients" or "users" or "employees" or "staff" or "people" or "team" or "teams" or "boss" or "colleagues" or "reps" or "patients" or "members" or "guests" or "students" or "suppliers" or "they" or "theyre" or "everyone" or "everybody" or "management" or "subscribers"
                && !message.Span(i, at).Text.Contains(" you", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return NotSaid.Judge(message, at, at, NotSaidReason.Quoted) != NotSaidReason.Counts;
    }

    // "Our CRM is terrible" and "frustrated with our vendor" tell a need.
    private static bool IsOfThings(Message message, int at)
    {
        var start = message.SentenceStart(at);
        for (var i = start; i < message.SentenceEnd(at); i++)
        {
            if (message[i].Norm is "our" or "current" or "existing" or "legacy" or "old" or "vendor" or "supplier" or "spreadsheets" or "excel" && Math.Abs(i - at) <= 8)
            {
                return !message.Span(start, message.SentenceEnd(at) - 1).Text.Contains("you ", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static bool HasLower(Message message) => message.Text.Any(char.IsLower);

    /// <summary>":-(" between spaces; within an address it is none.</summary>
    private static void AddSigns(List<(TextSpan Words, double Weight)> found, string text)
    {
        if (!text.AsSpan().ContainsAny(":<>❤☹"))
        {
            return;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ':' or '<' or '>' or '❤' or '☹' && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]))
                && Array.Find(MoodWords.Signs, sign => text.AsSpan(i).StartsWith(sign.Word, StringComparison.Ordinal)) is { Word: { } word } hit
                && (i + word.Length == text.Length || !char.IsLetterOrDigit(text[i + word.Length])))
            {
                found.Add((new TextSpan(word, i), hit.Weight));
                i += word.Length - 1;
            }
        }
    }
}
