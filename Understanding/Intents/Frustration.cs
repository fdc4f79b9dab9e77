using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Intents;

/// <summary>Insults, "I already told you", shouting. Anger at the visitor's own tools is a need, not frustration with the bot.</summary>
internal static class Frustration
{
    public static void Add(List<Intent> found, Message message)
    {
        foreach (var hit in message.Hits("frustrated"))
        {
            var excused = message.Touches("frustrated-off", hit.First, hit.Last);
            if (!excused && NotSaid.Judge(message, hit.First, hit.Last, NotSaidReason.Quoted | NotSaidReason.Negation) == NotSaidReason.Counts)
            {
                found.Add(new Intent(IntentNames.Frustrated, 0.9, message.Span(hit.First, hit.Last)));
                return;
            }
        }

        var letters = message.Tokens.Where(static token => token.Kind == TokenKind.Word).Sum(static token => token.Length);
        var shouted = ShoutedWords(message);
        if (shouted >= 4 && letters >= 16 && message.Text.Contains('!', StringComparison.Ordinal) && message.Text.Count(char.IsLower) < letters / 4
            && !message.Has("need") && !message.Has("granted"))
        {
            found.Add(new Intent(IntentNames.Frustrated, 0.8, message.Span(0, message.Count - 1)));
        }
    }

    /// <summary>Words of four letters and more all in capitals: shorter ones may be acronyms.</summary>
    public static int ShoutedWords(Message message)
    {
        var count = 0;
        foreach (var token in message.Tokens)
        {
            var word = message.Text.AsSpan(token.Start, token.Length);
            count += token.Kind == TokenKind.Word && token.Length >= 3 && !word.ContainsAnyInRange('a', 'z') && char.IsUpper(word[0]) ? 1 : 0;
        }

        return count;
    }
}
