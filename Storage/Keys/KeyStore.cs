using Dapper;

using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Keys;

/// <summary>Keys that outlive the process and are shared by all nodes.</summary>
public sealed class KeyStore(IWriter writer, IReader reader)
{
    private const string Select = """
        SELECT id AS Id, purpose AS Purpose, body AS Body, created_at AS CreatedAt, retired_at AS RetiredAt
        FROM keys WHERE purpose = @purpose ORDER BY created_at DESC, id DESC
        """;

    private const string IsFresh = "SELECT 1 FROM keys WHERE purpose = @purpose AND retired_at IS NULL AND created_at > @notBefore";

    private const string Retire = "UPDATE keys SET retired_at = @at WHERE purpose = @purpose AND retired_at IS NULL";

    private const string Insert = """
        INSERT INTO keys (id, purpose, body, created_at, retired_at) VALUES (@id, @purpose, @body, @at, NULL)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Forget = "DELETE FROM keys WHERE purpose = @purpose AND retired_at < @before";

    /// <summary>All keys of a purpose, the newest first.</summary>
    public Task<IReadOnlyList<StoredKey>> ListAsync(string purpose, CancellationToken ct) =>
        reader.ReadAsync<IReadOnlyList<StoredKey>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<Row>(new CommandDefinition(Select, new { purpose }, cancellationToken: ct));
                return [.. rows.Select(row => row.ToKey())];
            },
            ct);

    /// <summary>Adds a key beside the others of its purpose.</summary>
    public Task AddAsync(StoredKey key, CancellationToken ct) =>
        writer.WriteAsync(session => Add(session, key), WritePriority.Turn, ct);

    /// <summary>
    /// Puts a key in the place of the one in use, which is retired, unless one made after <paramref name="notBefore"/> is in use
    /// already: of two nodes that want to do it at the same time one does. Forgets what was retired before <paramref name="forgetBefore"/>.
    /// </summary>
    /// <returns>False when nothing had to be done.</returns>
    public Task<bool> RotateAsync(StoredKey key, DateTimeOffset notBefore, DateTimeOffset forgetBefore, CancellationToken ct) =>
        writer.WriteAsync(
            session =>
            {
                var fresh = session.ReadFirst(
                    IsFresh, row => row.GetInt64(0), ("purpose", key.Purpose), ("notBefore", notBefore.ToUnixTimeMilliseconds()));
                if (fresh == 1)
                {
                    return false;
                }

                session.Execute(Retire, ("purpose", key.Purpose), ("at", key.CreatedAt.ToUnixTimeMilliseconds()));
                session.Execute(Forget, ("purpose", key.Purpose), ("before", forgetBefore.ToUnixTimeMilliseconds()));
                Add(session, key);
                return true;
            },
            WritePriority.Turn,
            ct);

    private static int Add(IWriteSession session, StoredKey key) =>
        session.Execute(
            Insert, ("id", key.Id), ("purpose", key.Purpose), ("body", key.Body), ("at", key.CreatedAt.ToUnixTimeMilliseconds()));

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string Purpose { get; set; } = "";

        public string Body { get; set; } = "";

        public long CreatedAt { get; set; }

        public long? RetiredAt { get; set; }

        public StoredKey ToKey() => new(
            Id, Purpose, Body, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt),
            RetiredAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
