using System.Text.Json;
using Dapper;
using LeadBot.Leads.Measurements;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Leads;

/// <summary>Counts what the event log says of understanding. Bodies are grouped as text: there are few different ones.</summary>
internal sealed class UnderstandingFigureStore(IReader reader) : IUnderstandingFigures
{
    private const string Bodies = """
        SELECT kind AS Kind, body AS Body, COUNT(*) AS Count FROM events
        WHERE bot = @bot AND at >= @since AND kind IN (@first, @second) AND body IS NOT NULL GROUP BY kind, body
        """;

    // A visitor who said two things is no invention of the reader.
    private const string Contradicted = "contradicted";

    public async Task<IReadOnlyList<ClaimFigure>> ClaimsAsync(string bot, DateTimeOffset since, CancellationToken ct)
    {
        var figures = new Dictionary<(string Field, string By), ClaimFigure>();
        foreach (var row in await ReadAsync(bot, since, EventKinds.FieldAnswered, EventKinds.ClaimDropped, ct))
        {
            using var body = JsonDocument.Parse(row.Body);
            if (Text(body, "field") is not { } field || Text(body, "by") is not { } by || Text(body, "why") == Contradicted)
            {
                continue;
            }

            var figure = figures.GetValueOrDefault((field, by), new ClaimFigure(field, by, 0, 0));
            figures[(field, by)] = row.Kind == EventKinds.FieldAnswered
                ? figure with { Kept = figure.Kept + row.Count }
                : figure with { Refused = figure.Refused + row.Count };
        }

        return [.. figures.Values.OrderBy(figure => figure.Field, StringComparer.Ordinal).ThenBy(figure => figure.By, StringComparer.Ordinal)];
    }

    public async Task<long> TokensAsync(string bot, DateTimeOffset since, CancellationToken ct)
    {
        long tokens = 0;
        foreach (var row in await ReadAsync(bot, since, EventKinds.LlmAsked, EventKinds.LlmAsked, ct))
        {
            using var body = JsonDocument.Parse(row.Body);
            tokens += body.RootElement.TryGetProperty("tokens", out var used) && used.TryGetInt64(out var count) ? count * row.Count : 0;
        }

        return tokens;
    }

    private Task<IEnumerable<Row>> ReadAsync(string bot, DateTimeOffset since, string first, string second, CancellationToken ct)
    {
        var values = new { bot, since = since.ToUnixTimeMilliseconds(), first, second };
        return reader.ReadAsync(connection => connection.QueryAsync<Row>(new CommandDefinition(Bodies, values, cancellationToken: ct)), ct);
    }

    private static string? Text(JsonDocument body, string name) =>
        body.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // Set by name: over no rows SQLite gives the count no type that a constructor could be found by.
    private sealed class Row
    {
        public string Kind { get; init; } = "";

        public string Body { get; init; } = "";

        public long Count { get; init; }
    }
}
