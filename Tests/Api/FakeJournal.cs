using LeadBot.Conversations.Journal;

namespace LeadBot.Tests.Api;

internal sealed class FakeJournal : IJournal
{
    public List<(string Conversation, JournalEntry Entry)> Entries { get; } = [];

    public Task<JournalPage> ReadAsync(string conversationId, long after, int limit, JournalAudience upTo, CancellationToken ct)
    {
        var found = Entries.Where(row => row.Conversation == conversationId && row.Entry.Sequence > after && row.Entry.Audience <= upTo)
            .Select(row => row.Entry).Take(limit).ToList();
        return Task.FromResult(new JournalPage(found, found.Count == 0 ? after : found[^1].Sequence, found.Count == limit));
    }

    public Task<IReadOnlyList<JournalEntry>> ReadLastAsync(string conversationId, int count, CancellationToken ct) => throw new NotSupportedException();
}
