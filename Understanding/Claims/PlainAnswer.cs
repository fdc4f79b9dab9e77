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

    public static bool IsPossible(Message message)
    {
        if (message.Text.Contains('?', StringComparison.Ordinal))
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
