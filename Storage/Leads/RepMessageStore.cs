using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Leads;

/// <inheritdoc cref="IRepMessages"/>
internal sealed class RepMessageStore(IPreparedReader reader) : IRepMessages
{
    private const string Find = """
        SELECT i.body FROM invokes i JOIN conversations c ON c.id = i.conversation_id
        WHERE i.conversation_id = @conversation AND i.dedupe_key = @key AND c.bot = @bot
        """;

    /// <summary>Under which the words are remembered; commands of other kinds have other prefixes.</summary>
    public static string Key(string key) => $"desk:{key}";

    public Task<string?> FindAsync(string bot, string conversationId, string key, CancellationToken ct) => reader.ReadAsync(
        session => session.ReadFirst(Find, row => row.GetString(0), ("bot", bot), ("conversation", conversationId), ("key", Key(key))), ct);
}
