using System.Net.WebSockets;
using LeadBot.Channels.WebChat;
using LeadBot.Channels.WebChat.Stream;
using LeadBot.Conversations;
using LeadBot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadBot.Tests.Channels.WebChat.Stream;

/// <summary>What only a clock in hand can show.</summary>
public sealed class StreamSocketTests
{
    private readonly TimerClock _clock = new();
    private readonly MemoryEngine _engine;
    private readonly VisitorReads _reads = new(TimeProvider.System);

    public StreamSocketTests() => _engine = new MemoryEngine(_clock);

    [Fact]
    public async Task A_silent_socket_is_kept_open_by_empty_frames()
    {
        using var socket = new RecordingSocket();
        using var stopping = new CancellationTokenSource();
        var running = await StartAsync(socket, stopping.Token);

        await _clock.FireAsync(StreamSocket.KeepAlive);
        await socket.FramesAsync(1);
        await _clock.FireAsync(StreamSocket.KeepAlive);
        await socket.FramesAsync(2);

        Assert.All(socket.Frames, frame => Assert.Empty(frame));
        await stopping.CancelAsync();
        await running;
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
    }

    [Fact]
    public async Task A_client_that_takes_nothing_is_given_up()
    {
        using var socket = new RecordingSocket { Stuck = true };
        var running = await StartAsync(socket, CancellationToken.None);
        _engine.Say("c", "hello");

        await _clock.FireAsync(StreamSocket.SendTimeout);
        await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(WebSocketState.Aborted, socket.State);
        Assert.False(_engine.IsFollowed("c"));
    }

    [Fact]
    public async Task What_a_person_said_is_noted_as_seen_once_it_was_sent_and_what_the_bot_said_needs_no_note()
    {
        using var socket = new RecordingSocket();
        using var stopping = new CancellationTokenSource();
        var running = await StartAsync(socket, stopping.Token);

        _engine.Say("c", "hello");
        await socket.FramesAsync(1);
        var afterBot = _reads.SeenTo("c");
        var said = _engine.Say("c", "hello, this is Erin", speaker: "rep");
        await socket.FramesAsync(2);
        await stopping.CancelAsync();
        await running;

        Assert.Null(afterBot);
        Assert.Equal(said.Sequence, _reads.SeenTo("c"));
    }

    [Fact]
    public async Task What_a_client_does_not_take_is_not_seen()
    {
        using var socket = new RecordingSocket { Stuck = true };
        var running = await StartAsync(socket, CancellationToken.None);
        _engine.Say("c", "hello, this is Erin", speaker: "rep");

        await _clock.FireAsync(StreamSocket.SendTimeout);
        await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Null(_reads.SeenTo("c"));
    }

    private async Task<Task> StartAsync(RecordingSocket socket, CancellationToken stopping)
    {
        await _engine.OpenAsync(new NewConversation("default", "webchat", "c", "c"), TestContext.Current.CancellationToken);
        var feed = new FeedReader(_engine);
        return new StreamSocket(socket, "c", 0, feed, _engine, _engine, _reads, _clock, NullLogger.Instance).RunAsync(stopping, TestContext.Current.CancellationToken);
    }
}
