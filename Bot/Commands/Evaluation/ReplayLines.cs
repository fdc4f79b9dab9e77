using LeadBot.Understanding;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>What was said so far in each replayed conversation, in place of the journal.</summary>
internal sealed class ReplayLines : IRecentLines
{
    private readonly Dictionary<string, List<RecentLine>> _lines = [];

    public void Add(string conversationId, RecentLine line)
    {
        if (!_lines.TryGetValue(conversationId, out var lines))
        {
            _lines[conversationId] = lines = [];
        }

        lines.Add(line);
    }

    public ValueTask<IReadOnlyList<RecentLine>> ReadAsync(ReadingContext context, int most, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<RecentLine>>([.. _lines.GetValueOrDefault(context.ConversationId, []).TakeLast(most)]);
}
