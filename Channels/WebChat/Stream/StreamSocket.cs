using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;

using Microsoft.Extensions.Logging;

namespace LeadBot.Channels.WebChat.Stream;

/// <summary>
/// One open socket: a watermark and nothing else. It waits for a hint, reads a page after its watermark, sends, and so on;
/// backlog, live and a reconnect are the same thing, and a slow reader holds nobody else up and piles nothing up.
/// </summary>
internal sealed partial class StreamSocket(
    WebSocket socket, string conversation, long after, FeedReader feed, IJournalSignal signal, ITransientFeed transient,
    VisitorReads reads, TimeProvider time, ILogger logger)
{
    /// <summary>Proxies close what is silent, most after a minute.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Who has not taken a frame by then has gone, or is not worth the memory.</summary>
    public static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Far below what an eye notices.</summary>
    private static readonly TimeSpan EchoPatience = TimeSpan.FromMilliseconds(20);

    private const int KeptBytes = 32 * 1024;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Typing is worth nothing when it is late: the newest few, the rest falls away.</summary>
    private readonly Channel<Activity> _typing =
        Channel.CreateBounded<Activity>(new BoundedChannelOptions(4) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private ArrayBufferWriter<byte> _frame = new();
    private long _sent = after;

    public async Task RunAsync(CancellationToken stopping, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var listening = ListenAsync(over);
        var status = WebSocketCloseStatus.NormalClosure;
        using (transient.Subscribe(conversation, Receive))
        {
            try
            {
                await FollowAsync(over.Token);
            }
            catch (OperationCanceledException) when (over.IsCancellationRequested)
            {
                status = stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : status;
            }
            catch (Exception) when (socket.State == WebSocketState.Aborted)
            {
                // The client has gone, or takes nothing.
            }
            catch (Exception e)
            {
                // The journal cannot be read. The client comes back in some seconds and reads on after its watermark.
                LogFailure(logger, e);
                status = WebSocketCloseStatus.InternalServerError;
            }
        }

        await CloseAsync(status, listening);
    }

    private async Task FollowAsync(CancellationToken ct)
    {
        await SendNewAsync(ct);
        var grown = signal.WaitAsync(conversation, _sent, ct);
        var typing = _typing.Reader.WaitToReadAsync(ct).AsTask();
        var silence = Task.Delay(KeepAlive, time, ct);
        while (true)
        {
            await Task.WhenAny(grown, typing, silence);
            ct.ThrowIfCancellationRequested();
            if (typing.IsCompleted)
            {
                await SendTypingAsync(); // before the journal: it was published before the reply that ends it
                typing = _typing.Reader.WaitToReadAsync(ct).AsTask();
            }

            if (grown.IsCompleted)
            {
                await grown;
                await HoldEchoAsync(ct);
                await SendNewAsync(ct);
                grown = signal.WaitAsync(conversation, _sent, ct);
            }

            if (silence.IsCompleted)
            {
                await SendAsync(ReadOnlyMemory<byte>.Empty);
                silence = Task.Delay(KeepAlive, time, ct);
            }
        }
    }

    /// <summary>Most replies are there a few milliseconds after the message that they answer: then its echo and the reply are one frame.</summary>
    private async Task HoldEchoAsync(CancellationToken ct)
    {
        if (signal.Recent(conversation, _sent) is { } page && page.Entries.All(entry => entry.Speaker == "visitor"))
        {
            await signal.WaitAsync(conversation, page.Watermark, ct).WaitAsync(EchoPatience, time, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendNewAsync(CancellationToken ct)
    {
        JournalPage page;
        do
        {
            page = signal.Recent(conversation, _sent) ?? await feed.ReadAsync(conversation, _sent, ct);
            if (page.Entries.Count > 0)
            {
                ClearFrame();
                ActivitySet.Write(_frame, page);
                await SendAsync(_frame.WrittenMemory);
                NoteSeen(page);
            }

            _sent = Math.Max(_sent, page.Watermark);
        }
        while (page.More);
    }

    /// <summary>A visit may be over before anybody looks whether the chat is open.</summary>
    private void NoteSeen(JournalPage page)
    {
        if (socket.State == WebSocketState.Open && page.Entries.Any(entry => entry.Speaker == "rep"))
        {
            reads.Note(conversation, page.Watermark);
        }
    }

    private async Task SendTypingAsync()
    {
        while (_typing.Reader.TryRead(out var activity))
        {
            ClearFrame();
            ActivitySet.Write(_frame, activity, _sent);
            await SendAsync(_frame.WrittenMemory);
        }
    }

    /// <summary>A long history is sent once; its buffer is not kept for the hours that a page stays open.</summary>
    private void ClearFrame()
    {
        if (_frame.Capacity > KeptBytes)
        {
            _frame = new();
        }

        _frame.ResetWrittenCount();
    }

    /// <summary>Cancelled by its own time limit only: a frame that is cut in the middle would end the socket without a word.</summary>
    private async Task SendAsync(ReadOnlyMemory<byte> frame)
    {
        using var limit = new CancellationTokenSource(SendTimeout, time);
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, limit.Token);
        }
        catch
        {
            socket.Abort();
            throw;
        }
    }

    private void Receive(Activity activity)
    {
        // The visitor's own typing is for the person who watches, not for the visitor.
        if (activity.From?.Role != RoleTypes.User)
        {
            _typing.Writer.TryWrite(activity);
        }
    }

    /// <summary>Clients send empty frames against sleepy proxies. Nothing that they send here counts; that they leave does.</summary>
    private async Task ListenAsync(CancellationTokenSource over)
    {
        var ignored = new byte[512];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // It went without a goodbye.
        }

        await over.CancelAsync();
    }

    private async Task CloseAsync(WebSocketCloseStatus status, Task listening)
    {
        using var limit = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, null, limit.Token);
            }

            await listening.WaitAsync(limit.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
            await listening;
        }
    }

    [LoggerMessage(LogLevel.Error, "A web chat socket could not read its conversation and was closed")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
