using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Mood;

namespace LeadBot.Understanding.Intents;

/// <summary>Insults, "I already told you", shouting. Anger at the visitor's own tools is a need, not frustration with the bot.</summary>
internal static class Frustration
{
    private const int FewestShouted = 3;
    private const int FewestLetters = 12;
    private const double Bad = -0.25;
    private const double Good = 0.2;

    public static void Add(List<Intent> found, Message message)
    {
        foreach (var hit in message.Hits("frustrated"))
        {
            var excused = message.Touches("frustrated-off", hit.First, hit.Last) || IsOfPastTool(message, hit);
            if (!excused && NotSaid.Judge(message, hit.First, hit.Last, NotSaidReason.Quoted | NotSaidReason.Negation) == NotSaidReason.Counts)
            {
                found.Add(new Intent(IntentNames.Frustrated, 0.9, message.Span(hit.First, hit.Last)));
                return;
            }
        }

        if (IsShouted(message))
        {
            found.Add(new Intent(IntentNames.Frustrated, 0.8, message.Span(0, message.Count - 1)));
        }
    }

    // "We tried another vendor's bot in 2022; it was rubbish": told in the past, right behind whom it is said of.
    private static bool IsOfPastTool(Message message, Phrases.Hit hit)
    {
        var isPast = false;
        for (var i = hit.First; i <= hit.Last; i++)
        {
            isPast |= message[i].Norm is "was" or "were" or "wasnt" or "werent";
            if (message[i].Norm is "you" or "your" or "this")
            {
                return false;
            }
        }

        var sentence = message.SentenceStart(hit.First);
        var from = sentence > 0 ? message.SentenceStart(sentence - 1) : sentence;
        return isPast && message.Hits("past-tool", from, hit.First).Length > 0;
    }

    /// <summary>
    /// A whole message in capitals, and more that says it is shouted: some people write so without being angry, and
    /// "THIS IS FOR OUR CRM (SAP ERP)" is full of short names.
    /// </summary>
    private static bool IsShouted(Message message)
    {
        var shouted = ShoutedWords(message);
        if (shouted < FewestShouted || message.Has("granted") || (message.Has("need") && !message.Has("demand")))
        {
            return false;
        }

        var letters = message.Tokens.Where(static token => token.Kind == TokenKind.Word).Sum(static token => token.Length);
        if (letters < FewestLetters || message.Text.Count(char.IsLower) >= letters / 4)
        {
            return false;
        }

        var text = message.Text.AsSpan();
        var marks = text.Count('!');
        var mood = MoodLexicon.Read(message).Value;
        if (mood > Good || message.Has("greeting"))
        {
            return false; // glad, or in a hurry
        }

        return (marks > 0 && shouted > FewestShouted && !message.Has("third"))
            || marks > 1 || text.Contains("??", StringComparison.Ordinal) || text.Contains("?!", StringComparison.Ordinal) || mood <= Bad || message.Has("demand");
    }

    /// <summary>Words of three letters and more all in capitals, acronyms between brackets or with digits aside.</summary>
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
