using System.Net.ServerSentEvents;

namespace LeadBot.Tests.Api;

/// <summary>Reads one event after the other; gives up after ten seconds.</summary>
internal sealed class EventStream(Stream stream) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<SseItem<string>> _events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);

    public async Task<Event> NextAsync()
    {
        Assert.True(await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken), "the stream ended");
        return new Event(_events.Current.EventType, _events.Current.Data, _events.Current.EventId);
    }

    /// <summary>Returns once the server has ended the stream, whatever came before.</summary>
    public async Task EndAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (await _events.MoveNextAsync().AsTask().WaitAsync(limit.Token))
        {
        }
    }

    // The stream first: an enumerator that is still waiting cannot be disposed.
    public async ValueTask DisposeAsync() => await stream.DisposeAsync();

    internal readonly record struct Event(string Kind, string Data, string? Id)
    {
        public (string Kind, string Data, bool HasId) WithoutId() => (Kind, Data, !string.IsNullOrEmpty(Id));
    }
}
