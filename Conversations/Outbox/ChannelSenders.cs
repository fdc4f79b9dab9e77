using System.Collections.Frozen;

namespace LeadBot.Conversations.Outbox;

/// <summary>The channels to which the bot sends, by their names.</summary>
public sealed class ChannelSenders(IEnumerable<IChannelSender> senders)
{
    private readonly FrozenDictionary<string, IChannelSender> _all = senders.ToFrozenDictionary(sender => sender.Channel);

    /// <summary>Their names, in order.</summary>
    public IEnumerable<string> Channels => _all.Keys.Order(StringComparer.Ordinal);

    /// <returns>Null for a channel that is followed instead.</returns>
    public IChannelSender? Find(string channel) => _all.GetValueOrDefault(channel);

    public bool Has(string channel) => _all.ContainsKey(channel);
}
