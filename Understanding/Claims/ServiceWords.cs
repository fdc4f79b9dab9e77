using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Finds the words of the bot's own catalogue in a message. A word of the catalogue also stands for its endings ("automate", "automated").</summary>
internal static class ServiceWords
{
    public static IEnumerable<(ServiceDefinition Service, int First)> Find(Message message, BotProfile profile)
    {
        foreach (var service in profile.Services)
        {
            foreach (var word in service.Words)
            {
                foreach (var at in Find(message, word))
                {
                    yield return (service, at);
                }
            }
        }
    }

    public static int Length(string words) => 1 + words.AsSpan().Count(' ') + words.AsSpan().Count('-');

    private static IEnumerable<int> Find(Message message, string words)
    {
        for (var i = 0; i < message.Count; i++)
        {
            if (Matches(message, i, words))
            {
                yield return i;
            }
        }
    }

    private static bool Matches(Message message, int at, string words)
    {
        foreach (var part in words.AsSpan().SplitAny(' ', '-'))
        {
            if (at >= message.Count || !IsWord(message[at].Norm, words.AsSpan()[part]))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    private static bool IsWord(ReadOnlySpan<char> norm, ReadOnlySpan<char> word)
    {
        var stem = word.Length > 5 && word.EndsWith("e") ? word[..^1] : word;
        return norm.SequenceEqual(word) || (word.Length >= 5 && norm.StartsWith(stem) && norm.Length - stem.Length <= 4);
    }
}
