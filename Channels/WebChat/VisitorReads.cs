using System.Collections.Concurrent;

namespace LeadBot.Channels.WebChat;

/// <inheritdoc cref="IVisitorReads"/>
internal sealed class VisitorReads(TimeProvider time) : IVisitorReads
{
    private const int Most = 10_000;

    private static readonly TimeSpan s_kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _last = new(StringComparer.Ordinal);

    public DateTimeOffset? LastAt(string conversationId) => _last.TryGetValue(conversationId, out var at) ? at : null;

    public void Note(string conversationId)
    {
        var now = time.GetUtcNow();
        if (_last.Count >= Most)
        {
            foreach (var old in _last.Where(read => now - read.Value > s_kept))
            {
                _last.TryRemove(old);
            }
        }

        if (_last.Count < Most || _last.ContainsKey(conversationId))
        {
            _last[conversationId] = now;
        }
    }
}
