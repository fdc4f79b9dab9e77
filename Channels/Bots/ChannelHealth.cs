using System.Collections.Concurrent;

using LeadBot.Conversations.Checks;

namespace LeadBot.Channels.Bots;

/// <summary>What is wrong with each bot on one channel, as it was last seen.</summary>
internal abstract class ChannelHealth(string channel) : IChannelHealth
{
    private readonly ConcurrentDictionary<(string Bot, string About), string> _findings = new();

    public IReadOnlyList<SetUpFinding> Findings =>
        [.. _findings.OrderBy(one => one.Key.Bot, StringComparer.Ordinal).DistinctBy(one => one.Key.Bot).Select(one => new SetUpFinding($"{channel} ({one.Key.Bot})", false, one.Value))];

    /// <param name="finding">Null where all is well.</param>
    public void Receiving(string bot, string? finding) => Set(bot, nameof(Receiving), finding);

    /// <inheritdoc cref="Receiving"/>
    public void Sending(string bot, string? finding) => Set(bot, nameof(Sending), finding);

    // One of them may be broken while the other works.
    private void Set(string bot, string about, string? finding)
    {
        if (finding is null)
        {
            _findings.TryRemove((bot, about), out _);
        }
        else
        {
            _findings[(bot, about)] = finding;
        }
    }
}
