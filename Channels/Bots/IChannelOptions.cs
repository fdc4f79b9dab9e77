namespace LeadBot.Channels.Bots;

/// <summary>One bot's settings on one channel.</summary>
public interface IChannelOptions
{
    /// <summary>Whether the bot is on the channel at all: a section that is not there means "off".</summary>
    bool IsOn { get; }
}
