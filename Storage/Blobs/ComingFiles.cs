using Dapper;

using LeadBot.Conversations.Attachments;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Blobs;

/// <inheritdoc cref="IComingFiles"/>
internal sealed class ComingFiles(IWriter writer, IReader reader, BlobFolder folder) : IComingFiles
{
    private const string Insert = """
        INSERT INTO blobs (id, bot, conversation_id, state, name, type, size, at, source)
        VALUES (@id, @bot, @conversation, 'coming', @name, @type, 0, @at, @source)
        """;

    private const string Select = "SELECT id AS Id, name AS Name, type AS Type, state AS State, source AS Source FROM blobs WHERE bot = @bot AND id IN @ids";

    private const string Keep = """
        UPDATE blobs SET state = 'kept', name = @name, type = @type, size = @size, source = NULL WHERE bot = @bot AND id = @id AND state = 'coming'
        """;

    private const string Settle = "UPDATE blobs SET state = @state, source = NULL WHERE bot = @bot AND id = @id AND state = 'coming'";

    public Task<IReadOnlyList<string>> AnnounceAsync(string bot, string conversationId, IReadOnlyList<AnnouncedFile> files, CancellationToken ct)
    {
        IReadOnlyList<string> ids = [.. files.Select(_ => BlobId.New())];
        return writer.WriteAsync(
            session =>
            {
                for (var i = 0; i < ids.Count; i++)
                {
                    var (name, type, source) = files[i];
                    session.Execute(
                        Insert, ("id", ids[i]), ("bot", bot), ("conversation", conversationId), ("name", name), ("type", type), ("at", session.Now), ("source", source));
                }

                return ids;
            },
            WritePriority.Turn,
            ct);
    }

    public async Task<IReadOnlyList<ComingFile>> FindAsync(string bot, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await reader.ReadAsync(connection => connection.QueryAsync<Row>(new CommandDefinition(Select, new { bot, ids }, cancellationToken: ct)), ct);
        return [.. rows.Select(row => new ComingFile(row.Id, row.Name, row.Type, Fate(row.State), row.Source))];
    }

    public async Task KeepAsync(string bot, string id, string name, string contentType, Stream content, CancellationToken ct)
    {
        var size = await folder.WriteAsync(id, content, ct);
        var kept = await writer.WriteAsync(
            session => session.Execute(Keep, ("bot", bot), ("id", id), ("name", name), ("type", contentType), ("size", size)), WritePriority.Turn, ct);
        if (kept == 0 && await FindAsync(bot, [id], ct) is [])
        {
            folder.Delete(id); // erased while it was fetched
        }
    }

    public Task GiveUpAsync(string bot, string id, FileFate fate, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(Settle, ("bot", bot), ("id", id), ("state", fate == FileFate.TooLarge ? "tooLarge" : "failed")), WritePriority.Turn, ct);

    /// <summary>What a row's state says of its file.</summary>
    public static FileFate Fate(string state) => state switch
    {
        "coming" => FileFate.Coming,
        "tooLarge" => FileFate.TooLarge,
        "failed" => FileFate.Failed,
        _ => FileFate.Kept,
    };

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public string Type { get; set; } = "";

        public string State { get; set; } = "";

        public string? Source { get; set; }
    }
}
