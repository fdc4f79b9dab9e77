using Dapper;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Users;

/// <summary>Who is signed in. Found by the hash of the browser's token, so that a copy of the database opens no session.</summary>
public sealed class SessionStore(IReader reader, IWriter writer)
{
    private const string Find = $"""
        SELECT sessions.id AS SessionId, sessions.created_at AS OpenedAt, sessions.expires_at AS ExpiresAt, sessions.seen_at AS SeenAt,
               {UserRow.Columns}
        FROM sessions JOIN users ON users.id = sessions.user_id
        WHERE sessions.hash = @hash AND sessions.expires_at > @now
        """;

    private const string Insert = """
        INSERT INTO sessions (id, hash, user_id, created_at, expires_at, seen_at) VALUES (@id, @hash, @user, @at, @expires, @at)
        """;

    private const string Sweep = "DELETE FROM sessions WHERE expires_at <= @now";

    private const string Extend = "UPDATE sessions SET seen_at = @seen, expires_at = @expires WHERE id = @id";

    private const string Close = "DELETE FROM sessions WHERE hash = @hash";

    public Task<UserSession?> FindAsync(string hash, DateTimeOffset now, CancellationToken ct) => reader.ReadAsync(async connection =>
    {
        var command = new CommandDefinition(Find, new { hash, now = now.ToUnixTimeMilliseconds() }, cancellationToken: ct);
        var found = await connection.QueryAsync<SessionRow, UserRow, UserSession>(command, (session, user) => session.With(user), splitOn: "Id");
        return found.FirstOrDefault();
    }, ct);

    /// <summary>Opens a session; what has expired is swept out on the way.</summary>
    public Task OpenAsync(UserSession opened, string hash, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            session.Execute(Sweep, ("now", opened.CreatedAt.ToUnixTimeMilliseconds()));
            return session.Execute(
                Insert,
                ("id", opened.Id),
                ("hash", hash),
                ("user", opened.User.Id),
                ("at", opened.CreatedAt.ToUnixTimeMilliseconds()),
                ("expires", opened.ExpiresAt.ToUnixTimeMilliseconds()));
        },
        WritePriority.Turn,
        ct);

    public Task ExtendAsync(string id, DateTimeOffset seenAt, DateTimeOffset expiresAt, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(
            Extend, ("id", id), ("seen", seenAt.ToUnixTimeMilliseconds()), ("expires", expiresAt.ToUnixTimeMilliseconds())),
        WritePriority.Turn,
        ct);

    public Task CloseAsync(string hash, CancellationToken ct) =>
        writer.WriteAsync(session => session.Execute(Close, ("hash", hash)), WritePriority.Turn, ct);

    private sealed record SessionRow(string SessionId, long OpenedAt, long ExpiresAt, long SeenAt)
    {
        public UserSession With(UserRow user) => new(
            SessionId,
            user.ToUser(),
            DateTimeOffset.FromUnixTimeMilliseconds(OpenedAt),
            DateTimeOffset.FromUnixTimeMilliseconds(ExpiresAt),
            DateTimeOffset.FromUnixTimeMilliseconds(SeenAt));
    }
}
