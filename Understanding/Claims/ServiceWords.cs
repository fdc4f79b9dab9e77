using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Finds the words of the bot's own catalogue in a message. A word of the catalogue also stands for its endings ("automate", "automated").</summary>
internal static class ServiceWords
{
    public static List<(ServiceDefinition Service, int First, int Last)> Find(Message message, BotProfile profile)
    {
        List<(ServiceDefinition, int, int)> found = [];
        foreach (var service in profile.Services)
        {
            foreach (var word in service.Words)
            {
                var length = 1 + word.AsSpan().Count(' ') + word.AsSpan().Count('-');
                for (var i = 0; i + length <= message.Count; i++)
                {
                    if (word.Length > 0 && message[i].Norm.StartsWith(word[0]) && Matches(message, i, word))
                    {
                        found.Add((service, i, i + length - 1));
                    }
                }
            }
        }

        return found;
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
