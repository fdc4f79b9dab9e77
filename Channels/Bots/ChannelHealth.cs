using System.Collections.Concurrent;

using LeadBot.Conversations.Checks;

namespace LeadBot.Channels.Bots;

/// <summary>What is wrong with each bot on one channel, as it was last seen.</summary>
internal abstract class ChannelHealth(string channel) : IChannelHealth
{
    private readonly ConcurrentDictionary<string, string> _findings = new(StringComparer.Ordinal);

    public IReadOnlyList<SetUpFinding> Findings => [.. _findings.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new SetUpFinding($"{channel} ({one.Key})", false, one.Value))];

    /// <param name="finding">Null where all is well.</param>
    public void Set(string bot, string? finding)
    {
        if (finding is null)
        {
            _findings.TryRemove(bot, out _);
        }
        else
        {
            _findings[bot] = finding;
        }
    }
}
