using System.Text.Json;
using Dapper;
using LeadBot.Conversations.Attachments;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Blobs;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Leads;

/// <summary>Reads the journal as lines for people: messages of visitor, bot and staff, as they read now.</summary>
internal sealed class TranscriptStore(IReader reader) : ITranscripts
{
    private const string Lines = """
        SELECT j.sequence AS Sequence, j.activity_id AS ActivityId, j.speaker AS Speaker, j.at AS At, j.body AS Body
        FROM journal j JOIN conversations c ON c.id = j.conversation_id
        WHERE c.bot = @bot AND j.conversation_id = @conversation AND j.sequence > @after AND j.superseded_by IS NULL AND j.audience <> 'system'
        ORDER BY j.sequence LIMIT @limit
        """;

    // Events stand between the words, hardly more of them than words.
    private const int RowsALine = 5;

    // By the journal's own key, backwards.
    private const string LastLines = """
        SELECT j.sequence AS Sequence, j.activity_id AS ActivityId, j.speaker AS Speaker, j.at AS At, j.body AS Body
        FROM journal j JOIN conversations c ON c.id = j.conversation_id
        WHERE c.bot = @bot AND j.conversation_id = @conversation AND j.superseded_by IS NULL AND j.audience <> 'system'
        ORDER BY j.sequence DESC LIMIT @limit
        """;

    // Few: most files come.
    private const string Missing = """
        SELECT id AS Id, state AS State FROM blobs WHERE conversation_id = @conversation AND bot = @bot AND state IN ('tooLarge', 'failed')
        """;

    public async Task<IReadOnlyList<TranscriptLine>> ReadLastAsync(string bot, string conversationId, int count, CancellationToken ct)
    {
        var values = new { bot, conversation = conversationId, limit = count * RowsALine };
        var rows = await reader.ReadAsync(connection => connection.QueryAsync<Row>(new CommandDefinition(LastLines, values, cancellationToken: ct)), ct);
        var missing = await MissingAsync(bot, conversationId, ct);
        return [.. rows.Select(row => Line(row, missing)).OfType<TranscriptLine>().Take(count).Reverse()];
    }

    public async Task<IReadOnlyList<TranscriptLine>> ReadAsync(string bot, string conversationId, long after, int limit, CancellationToken ct)
    {
        var values = new { bot, conversation = conversationId, after, limit };
        var rows = await reader.ReadAsync(connection => connection.QueryAsync<Row>(new CommandDefinition(Lines, values, cancellationToken: ct)), ct);
        var missing = await MissingAsync(bot, conversationId, ct);
        return [.. rows.Select(row => Line(row, missing)).OfType<TranscriptLine>()];
    }

    private async Task<IReadOnlyList<MissingFile>> MissingAsync(string bot, string conversation, CancellationToken ct) => (await reader.ReadAsync(
        connection => connection.QueryAsync<MissingFile>(new CommandDefinition(Missing, new { bot, conversation }, cancellationToken: ct)), ct)).AsList();

    /// <summary>Null for what is not said: events, conversation updates.</summary>
    private static TranscriptLine? Line(Row row, IReadOnlyList<MissingFile> missing)
    {
        using var document = JsonDocument.Parse(row.Body);
        var activity = document.RootElement;
        if (Text(activity, "type") != "message")
        {
            return null;
        }

        return new TranscriptLine(
            row.Sequence, row.ActivityId, row.Speaker, DateTimeOffset.FromUnixTimeMilliseconds(row.At), Text(activity, "text") ?? "", Asks(activity), Attachments(activity, missing));
    }

    private static string? Asks(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("leadbot", out var ours) && ours.ValueKind == JsonValueKind.Object ? Text(ours, "asks") : null;

    private static List<string> Attachments(JsonElement activity, IReadOnlyList<MissingFile> missing) =>
        activity.TryGetProperty("attachments", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(file => Label(file, missing)).OfType<string>()]
            : [];

    private static string? Label(JsonElement file, IReadOnlyList<MissingFile> missing) => (Text(file, "name") ?? Text(file, "contentType")) is not { } name ? null
        : Text(file, "contentUrl") is { } url && missing.FirstOrDefault(one => url.EndsWith(one.Id, StringComparison.Ordinal)) is { } gone
            ? ComingFile.Label(name, ComingFiles.Fate(gone.State))
            : name;

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record MissingFile(string Id, string State);

    private sealed record Row(long Sequence, string ActivityId, string Speaker, long At, string Body);
}
