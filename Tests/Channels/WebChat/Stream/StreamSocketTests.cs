using System.Net.WebSockets;
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

    private async Task<Task> StartAsync(RecordingSocket socket, CancellationToken stopping)
    {
        await _engine.OpenAsync(new NewConversation("default", "webchat", "c", "c"), TestContext.Current.CancellationToken);
        var feed = new FeedReader(_engine);
        return new StreamSocket(socket, "c", 0, feed, _engine, _engine, _clock, NullLogger.Instance).RunAsync(stopping, TestContext.Current.CancellationToken);
    }
}
