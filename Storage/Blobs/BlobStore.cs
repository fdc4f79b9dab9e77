using Dapper;

using LeadBot.Conversations.Attachments;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Blobs;

/// <summary>
/// Visitors' files: bytes in a folder, a row each. The row is written first and says <c>new</c> until the sweep finds a message
/// that names the file, so that no kill between the steps leaves a file that nothing knows.
/// </summary>
internal sealed class BlobStore(IWriter writer, IReader reader, BlobFolder folder) : IAttachmentStore
{
    private const string Insert = """
        INSERT INTO blobs (id, bot, conversation_id, state, name, type, size, at)
        VALUES (@id, @bot, @conversation, 'new', @name, @type, 0, @at)
        """;

    private const string Measure = "UPDATE blobs SET size = @size WHERE id = @id";

    private const string Select = "SELECT name AS Name, type AS Type FROM blobs WHERE id = @id";

    public async Task<string> SaveAsync(string bot, string conversationId, string name, string contentType, Stream content, CancellationToken ct)
    {
        var id = BlobId.New();
        await writer.WriteAsync(
            session => session.Execute(
                Insert, ("id", id), ("bot", bot), ("conversation", conversationId), ("name", name), ("type", contentType), ("at", session.Now)),
            WritePriority.Turn,
            ct);
        var size = await folder.WriteAsync(id, content, ct);
        await writer.WriteAsync(session => session.Execute(Measure, ("id", id), ("size", size)), WritePriority.Turn, ct);
        return id;
    }

    public async Task<StoredAttachment?> OpenAsync(string id, CancellationToken ct)
    {
        if (!BlobId.Is(id))
        {
            return null;
        }

        var row = await reader.ReadAsync(
            connection => connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(Select, new { id }, cancellationToken: ct)), ct);
        return row is not null && folder.Open(id) is { } content
            ? new StoredAttachment(row.Name, row.Type, content.Length, content)
            : null;
    }

    private sealed class Row
    {
        public string Name { get; set; } = "";

        public string Type { get; set; } = "";
    }
}
