using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Intents;

/// <summary>Spam sells to the firm, phishes or floods. One strong sign needs a second of any kind, so that a casino may be a customer.</summary>
internal static class Spam
{
    public static Intent? Recognise(Message message)
    {
        var strong = Distinct(message, "spam-strong");
        var weak = Distinct(message, "spam-weak");
        var links = message.Tokens.Count(static token => token.Kind == TokenKind.Url);
        var shouts = Frustration.ShoutedWords(message) >= 2 ? 1 : 0;
        var own = message.Hits("need").Exists(hit => message.NormAt(hit.First) is "we" or "i" or "and" or "but" && hit.Last - hit.First < 4 && !message.Touches("spam-strong", hit.First, hit.Last)) ? 2 : 0;
        var score = (strong * 2) + weak + (links > 0 ? 1 : 0) + shouts - own;
        var isSpam = strong > 0 && score >= 3 || strong == 0 && weak >= 3 && links > 0 && own == 0 || IsFlood(message);
        return isSpam ? new Intent(IntentNames.Spam, Math.Min(0.99, 0.7 + (0.05 * score))) : null;
    }

    // The same word over and over.
    private static bool IsFlood(Message message) =>
        message.Count >= 30 && message.Tokens.Select(static token => token.Norm).Distinct(StringComparer.Ordinal).Count() <= message.Count / 10;

    private static int Distinct(Message message, string tag) => message.Hits(tag).Select(static hit => hit.First).Distinct().Count();
}
