using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace LeadBot.Tests.Channels.WebChat.Stream;

/// <summary>A WebSocket without a network: keeps what is sent, and may take nothing.</summary>
internal sealed class RecordingSocket : WebSocket
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebSocketState _state = WebSocketState.Open;
    private WebSocketCloseStatus? _closeStatus;

    public ConcurrentQueue<byte[]> Frames { get; } = [];

    /// <summary>Sending never ends.</summary>
    public bool Stuck { get; init; }

    public override WebSocketCloseStatus? CloseStatus => _closeStatus;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => _state;

    public override string? SubProtocol => null;

    public Task FramesAsync(int count) => Until.TrueAsync(() => Frames.Count >= count, TestContext.Current.CancellationToken, () => $"{Frames.Count} frames");

    public override void Abort()
    {
        _state = WebSocketState.Aborted;
        _over.TrySetException(new WebSocketException(WebSocketError.ConnectionClosedPrematurely));
    }

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken)
    {
        (_closeStatus, _state) = (closeStatus, WebSocketState.Closed);
        _over.TrySetResult();
        return Task.CompletedTask;
    }

    public override async Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken)
    {
        await _over.Task;
        return new WebSocketReceiveResult(0, WebSocketMessageType.Close, true);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        if (Stuck)
        {
            return Task.Delay(Timeout.Infinite, cancellationToken);
        }

        Frames.Enqueue([.. buffer]);
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
    }
}
