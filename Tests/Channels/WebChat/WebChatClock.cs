namespace LeadBot.Tests.Channels.WebChat;

/// <summary>A clock that a test moves. Timers are the real ones.</summary>
internal sealed class WebChatClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
