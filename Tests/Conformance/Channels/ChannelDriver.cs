using System.Net;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>
/// One channel as its people see it, and its platform as it behaves. People are numbered; each has one conversation. What a channel has not
/// got, its driver says, and the test of it is not made for that channel.
/// </summary>
internal abstract class ChannelDriver : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3); // platforms fail, and servers die

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Where the bot is; asked anew for each request.</summary>
    public Func<Uri> Server { get; set; } = () => throw new InvalidOperationException("The server has not started.");

    /// <summary>Settings of a server that has this channel.</summary>
    public abstract (string Key, string Value)[] Settings { get; }

    /// <summary>Asked at each call whether the platform fails; a channel that is followed has no calls that could.</summary>
    public virtual Func<Fakes.Stumble>? Mood { set => throw new NotSupportedException(); }

    /// <summary>Stands before the files that the platform keeps for us.</summary>
    public virtual Fakes.Gate FileGate => throw new NotSupportedException();

    /// <summary>How many calls the platform got, failed ones included.</summary>
    public virtual int Tries => throw new NotSupportedException();

    /// <summary>The longest text of one message, in UTF-16 units.</summary>
    public virtual int Longest => int.MaxValue;

    /// <summary>Refuses the next message for good.</summary>
    public virtual void RefuseNext() => throw new NotSupportedException();

    /// <summary>Lets a person arrive, where the channel wants that before they can speak.</summary>
    public virtual Task ArriveAsync(int person, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The channel's id of a person's conversation; ours where the channel has none.</summary>
    public abstract string Conversation(int person);

    public abstract ChannelRequest Message(int person, string text);

    /// <summary>A picture that is called <c>plan.png</c>.</summary>
    public abstract ChannelRequest Picture(int person);

    /// <summary>Somebody begins to write.</summary>
    public virtual ChannelRequest Typing(int person) => throw new NotSupportedException();

    /// <summary>The texts that a person has got, in their order.</summary>
    public abstract Task<IReadOnlyList<string>> HeardAsync(int person, CancellationToken ct);

    /// <summary>The buttons of the last message that had any, and what pressing each of them sends.</summary>
    public abstract Task<IReadOnlyList<(string Label, ChannelRequest Press)>> ButtonsAsync(int person, CancellationToken ct);

    /// <summary>Hands something in, again while it is not taken now, as every platform does.</summary>
    public async Task<HttpStatusCode> SendAsync(ChannelRequest request, CancellationToken ct)
    {
        HttpStatusCode? last = null;
        await Until.TrueAsync(
            async () => (last = await TryAsync(request.Make, ct)) is { } status and not (HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError),
            ct, () => $"{last}", "taken in by the server", s_patience);
        return last!.Value;
    }

    public async Task<HttpStatusCode> ForgeAsync(ChannelRequest request, CancellationToken ct) =>
        await TryAsync(request.Forge, ct) ?? throw new InvalidOperationException("The server is not there.");

    public async Task<HttpStatusCode> SayAsync(int person, string text, CancellationToken ct) => await SendAsync(Message(person, text), ct);

    /// <summary>Waits until a person has got that many messages.</summary>
    public async Task<IReadOnlyList<string>> HearAsync(int person, int count, CancellationToken ct)
    {
        IReadOnlyList<string> heard = [];
        await Until.TrueAsync(async () => (heard = await HeardAsync(person, ct)).Count >= count, ct, () => string.Join(" | ", heard), $"{count} messages for person {person}", s_patience);
        return heard;
    }

    public virtual ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <returns>Null where the server is just not there.</returns>
    private async Task<HttpStatusCode?> TryAsync(Func<HttpRequestMessage> make, CancellationToken ct)
    {
        try
        {
            using var request = make();
            using var answer = await _http.SendAsync(request, ct);
            return answer.StatusCode;
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && fault is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
