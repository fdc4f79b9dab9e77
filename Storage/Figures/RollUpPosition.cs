using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Figures;

/// <summary>The last event whose conversation is in the facts. Without it everything is counted anew.</summary>
internal sealed class RollUpPosition(IPreparedReader reader, IWriter writer)
{
    private const string Read = "SELECT through FROM rollups WHERE name = 'facts'";

    private const string Upsert = """
        INSERT INTO rollups (name, through) VALUES ('facts', @through)
        ON CONFLICT (name) DO UPDATE SET through = excluded.through WHERE rollups.through < excluded.through
        """;

    /// <summary>Null where nothing was counted yet.</summary>
    public Task<string?> ReadAsync(CancellationToken ct) => reader.ReadAsync(session => session.ReadFirst(Read, static row => row.GetString(0)), ct);

    public Task WriteAsync(string through, CancellationToken ct) =>
        writer.WriteAsync(session => session.Execute(Upsert, ("through", through)), WritePriority.Bulk, ct);
}
