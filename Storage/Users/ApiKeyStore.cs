using Dapper;
using LeadBot.Leads.Audit;
using LeadBot.Storage.Audit;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Users;

/// <summary>Keys of programs. Found by their hash, so that a copy of the database opens nothing.</summary>
public sealed class ApiKeyStore(IReader reader, IWriter writer)
{
    private const string Columns =
        "id AS Id, name AS Name, scopes AS Scopes, bots AS Bots, created_at AS CreatedAt, created_by AS CreatedBy, used_at AS UsedAt";

    private const string List = $"SELECT {Columns} FROM api_keys ORDER BY created_at DESC, id DESC";

    private const string Find = $"SELECT {Columns} FROM api_keys WHERE hash = @hash";

    private const string Insert = """
        INSERT INTO api_keys (id, hash, name, roles, scopes, bots, created_at, created_by) VALUES (@id, @hash, @name, '', @scopes, @bots, @at, @by)
        """;

    private const string Used = "UPDATE api_keys SET used_at = @at WHERE id = @id";

    private const string Remove = "DELETE FROM api_keys WHERE id = @id";

    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken ct) => reader.ReadAsync<IReadOnlyList<ApiKey>>(
        async connection => [.. (await connection.QueryAsync<Row>(new CommandDefinition(List, cancellationToken: ct))).Select(row => row.ToKey())], ct);

    public Task<ApiKey?> FindAsync(string hash, CancellationToken ct) => reader.ReadAsync(
        async connection => (await connection.QueryFirstOrDefaultAsync<Row>(new CommandDefinition(Find, new { hash }, cancellationToken: ct)))?.ToKey(), ct);

    public Task AddAsync(ApiKey key, string hash, AuditEntry entry, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            AuditedWriter.Append(entry, session);
            return session.Execute(
                Insert, ("id", key.Id), ("hash", hash), ("name", key.Name), ("scopes", string.Join(' ', key.Scopes)), ("bots", string.Join(' ', key.Bots)),
                ("at", key.CreatedAt.ToUnixTimeMilliseconds()), ("by", key.CreatedBy));
        },
        WritePriority.Turn,
        ct);

    public Task UsedAsync(string id, DateTimeOffset at, CancellationToken ct) =>
        writer.WriteAsync(session => session.Execute(Used, ("id", id), ("at", at.ToUnixTimeMilliseconds())), WritePriority.Bulk, ct);

    /// <returns>False where there is no such key.</returns>
    public Task<bool> RemoveAsync(string id, AuditEntry entry, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            if (session.Execute(Remove, ("id", id)) == 0)
            {
                return false;
            }

            AuditedWriter.Append(entry, session);
            return true;
        },
        WritePriority.Turn,
        ct);

    private sealed record Row(string Id, string Name, string Scopes, string Bots, long CreatedAt, string CreatedBy, long? UsedAt)
    {
        public ApiKey ToKey() => new(
            Id, Name, Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Bots.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), CreatedBy, UsedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
