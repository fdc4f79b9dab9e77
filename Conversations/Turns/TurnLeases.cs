using System.Collections.Concurrent;

using Microsoft.Extensions.Options;

namespace LeadBot.Conversations.Turns;

/// <summary>The turns that this process holds, and whose lease is worth keeping.</summary>
internal sealed class TurnLeases(ITurnQueue queue, IOptions<TurnOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<ClaimedTurn, Held> _held = new(ReferenceEqualityComparer.Instance);

    /// <summary>True while no turn waits or runs here.</summary>
    public bool IsIdle => _held.IsEmpty;

    public void Add(ClaimedTurn turn) => _held[turn] = new Held(time.GetTimestamp(), null);

    /// <summary>From now on the turn's budget runs.</summary>
    public void Begin(ClaimedTurn turn) => _held[turn] = new Held(_held.TryGetValue(turn, out var held) ? held.Since : time.GetTimestamp(), time.GetTimestamp());

    public void Remove(ClaimedTurn turn) => _held.TryRemove(turn, out _);

    /// <summary>Keeps what waits and what runs within its budget. A turn beyond it loses its lease: should it be stuck, another may try.</summary>
    public async Task RenewAsync(CancellationToken ct)
    {
        var old = _held.Where(held => IsWorthIt(held.Value)).Select(held => held.Key).ToList();
        if (old.Count > 0)
        {
            await queue.RenewAsync(old, ct);
        }
    }

    private bool IsWorthIt(Held held) =>
        time.GetElapsedTime(held.Since) > options.Value.Lease / 4
        && (held.Begun is not { } begun || time.GetElapsedTime(begun) < options.Value.Budget);

    private sealed record Held(long Since, long? Begun);
}
