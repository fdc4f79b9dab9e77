using System.Collections.Frozen;
using System.Globalization;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Mood;

/// <summary>Mood by words: <c>Data/mood.txt</c> gives each a weight; a negation before turns it, an intensifier strengthens it.</summary>
internal static class MoodLexicon
{
    private static readonly FrozenDictionary<string, double> Weights = WordList.Lines("mood.txt")
        .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(static parts => parts[0], static parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static MoodReading Read(Message message)
    {
        double sum = 0;
        List<string>? words = null;
        for (var i = 0; i < message.Count; i++)
        {
            if (!Weights.TryGetValue(message[i].Norm, out var weight))
            {
                continue;
            }

            sum += weight * Turn(message, i);
            (words ??= []).Add(message.Text[message[i].Start..message[i].End]);
        }

        if (words is null)
        {
            return MoodReading.Neutral;
        }

        var marks = Math.Min(3, message.Text.AsSpan().Count('!'));
        sum *= 1 + (0.1 * marks);
        return new MoodReading(Math.Round(sum / Math.Sqrt((sum * sum) + 6), 3), words);
    }

    private static double Turn(Message message, int at)
    {
        var turn = 1.0;
        for (var i = at - 1; i >= 0 && i >= at - 3 && message[i + 1].Before < Break.Comma; i--)
        {
            turn *= message[i].Norm switch
            {
                "not" or "no" or "never" or "dont" or "isnt" or "wasnt" or "without" or "cant" or "didnt" or "hardly" => -0.7,
                "very" or "really" or "so" or "extremely" or "totally" or "absolutely" or "completely" => 1.4,
                _ => 1,
            };
        }

        return turn;
    }
}
