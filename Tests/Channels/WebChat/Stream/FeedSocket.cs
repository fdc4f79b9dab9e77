using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.Channels.WebChat.Stream;

/// <summary>A client's end of a stream.</summary>
internal sealed class FeedSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public WebSocketState State => _socket.State;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<FeedSocket> ConnectAsync(string address, string? origin = null)
    {
        var socket = new FeedSocket();
        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket._socket.ConnectAsync(new Uri(address), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The status that an upgrade is refused with.</summary>
    public static async Task<int> RefusedAsync(string address, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), TestContext.Current.CancellationToken));
        return (int)socket.HttpStatusCode;
    }

    /// <summary>The next frame as text; null when the server closed.</summary>
    public async Task<string?> NextFrameAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        var buffer = new byte[4096];
        using var bytes = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            bytes.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(bytes.ToArray());
            }
        }
    }

    /// <summary>Texts of the activities that come, until there are so many; empty frames are passed over.</summary>
    public async Task<List<string>> ReadTextsAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
        {
            var frame = await NextFrameAsync() ?? throw new InvalidOperationException("The server closed the stream.");
            texts.AddRange(frame.Length == 0 ? [] : JsonNode.Parse(frame)!["activities"]!.AsArray().Select(activity => activity!["text"]!.GetValue<string>()));
        }

        return texts;
    }

    public async Task SendAsync(string text) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    public void Dispose() => _socket.Dispose();
}
