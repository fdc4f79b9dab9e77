using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Whether the words of an answer may be taken as the value itself, where nothing but the bot's question says what they are.</summary>
internal static class PlainAnswer
{
    private static readonly string[] Excluding =
    [
        "farewell", "declined", "unknown", "pass-on", "greeting", "small_talk", "opt_out", "frustrated", "human_request", "pricing", "custom_scope", "complaint",
        "emergency", "guarantee", "legal", "other", "support", "contact_later", "spam-strong",
    ];

    /// <summary>First token behind "my name?", "does it matter?", or 0 where the question only stands behind the answer ("Tom Reyes, and yours?"); null where a question is the message.</summary>
    public static int? Aside(Message message)
    {
        var mark = message.Text.LastIndexOf('?');
        var at = message.Tokens.FindIndex(token => token.Start > mark);
        if (at < 0)
        {
            var start = message.Count - 1;
            while (start > 0 && message[start].Before < Break.Comma)
            {
                start--;
            }

            return start > 0 && message.Text.AsSpan(..mark).IndexOf('?') < 0 && message[start].Norm is "and" or "whats" or "you" or "yours" or "why" or "ok" && message.Count - start <= 3 ? 0 : null;
        }

        var words = Math.Min(at, 5);
        for (var i = 0; i < words && at <= 5; i++)
        {
            if (message[i].Norm is "name" or "me" or "matter" or "why" or "company" or "firm" or "role" or "job" or "title" or "names" or "who" or "mine")
            {
                return at;
            }
        }

        return null;
    }

    public static bool IsPossible(Message message)
    {
        if (message.Text.Contains('?', StringComparison.Ordinal) && Aside(message) is null)
        {
            return false;
        }

        foreach (var tag in Excluding)
        {
            if (message.Has(tag))
            {
                return false;
            }
        }

        var named = message.Count == 2 && Phrases.Lists.FirstNames.Contains(message.NormAt(1)) && Opening.Skip(message, 0, 2) == 1; // "sure, dana"
        return !(message.Count <= 2 && (message.Has("affirm") && !named || message.Has("thanks") || message.Has("refused")));
    }
}
