using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>
/// An opening that no frame of a need fits ("Furnace logs, three of them, every shift, all in pencil"): whoever opens with a statement that is
/// neither a greeting nor about themselves says what they came for.
/// </summary>
internal static class PlainNeed
{
    private const int LeastWords = 4;

    private static readonly string[] Elsewhere =
    [
        "pricing", "custom_scope", "legal", "emergency", "guarantee", "human_request", "frustrated", "complaint", "other", "support", "customer", "opt_out",
        "contact_later", "small_talk", "greeting", "declined", "spam-strong", "pass-on", "vague", "generic-need", "thanks", "advance-refused",
    ];

    /// <summary>The sentence that tells most, or null.</summary>
    public static TextSpan? Find(Message message, Func<int, int, int> contentWords)
    {
        foreach (var tag in Elsewhere)
        {
            if (message.Has(tag))
            {
                return null;
            }
        }

        TextSpan? best = null;
        var asksFit = message.Has("asks-fit");
        var most = asksFit ? 1 : LeastWords - 1;
        for (int start = 0, end; start < message.Count; start = end)
        {
            end = message.SentenceEnd(start);
            var first = Opening.Skip(message, start, end);
            if (first < end && !IsOfSelf(message, first, end, asksFit) && contentWords(first, end) is var words && words > most)
            {
                most = words;
                best = message.Span(first, end - 1);
            }
        }

        return best;
    }

    private static bool IsOfSelf(Message message, int first, int end, bool asksFit)
    {
        var from = message[end - 1].End;
        var to = end < message.Count ? message[end].Start : message.Text.Length;
        if (message.Text.AsSpan(from, to - from).Contains('?') || message.Hits("own-business", first, end).Length > 0 || message.Hits("hypothesis", first, end).Length > 0
            || message.Hits("third", first, end).Length > 0 || message.Hits("firm", first, end).Length > 0 || message.Hits("past", first, end).Length > 0)
        {
            return true;
        }

        var starts = message[first].Norm;
        return starts is "i" or "we" or "im" or "i'm" or "we're" or "my" or "ive" or "weve" or "your" or "you" or "thanks" or "this" or "there" || !asksFit && IsWordless(message, first, end)
            || (starts is "our" && Describes(message, first, end));
    }

    // "Our office is in Leeds" tells about them; "our two systems refuse to exchange data" tells what hurts.
    private static bool Describes(Message message, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (message[i].Norm is "based" or "located" or "headquartered" or "headquarters" or "office" or "website" or "founded" or "called" or "named" or "specialise" or "specialize" or "specialises" or "specializes" or "address")
            {
                return true;
            }
        }

        return false;
    }

    // A list of names and numbers has no words in small letters.
    private static bool IsWordless(Message message, int first, int end)
    {
        var small = 0;
        for (var i = first; i < end; i++)
        {
            small += message[i].Kind == TokenKind.Word && !message.IsCapital(i) ? 1 : 0;
        }

        return small < LeastWords;
    }
}
