using System.Collections.Concurrent;

namespace LeadBot.Channels.WebChat;

/// <inheritdoc cref="IVisitorReads"/>
internal sealed class VisitorReads(TimeProvider time) : IVisitorReads
{
    private const int Most = 10_000;

    private static readonly TimeSpan s_kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (long Sequence, DateTimeOffset At)> _last = new(StringComparer.Ordinal);

    public long? SeenTo(string conversationId) => _last.TryGetValue(conversationId, out var last) ? last.Sequence : null;

    /// <param name="sequence">A page up to there was sent; one that was sent before may have reached further.</param>
    public void Note(string conversationId, long sequence)
    {
        var now = time.GetUtcNow();
        if (_last.Count >= Most)
        {
            foreach (var old in _last.Where(read => now - read.Value.At > s_kept))
            {
                _last.TryRemove(old);
            }
        }

        if (_last.Count < Most || _last.ContainsKey(conversationId))
        {
            _last.AddOrUpdate(conversationId, (sequence, now), (_, before) => (Math.Max(before.Sequence, sequence), now));
        }
    }
}
