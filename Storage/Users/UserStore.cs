using Dapper;
using LeadBot.Leads.Audit;
using LeadBot.Storage.Audit;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Users;

/// <summary>The people who may sign in.</summary>
public sealed class UserStore(IReader reader, IWriter writer)
{
    private const string Any = "SELECT COUNT(*) FROM (SELECT 1 FROM users LIMIT 1) AS one";

    private const string Find = $"SELECT {UserRow.Columns} FROM users WHERE users.name = @name";

    private const string Insert = """
        INSERT INTO users (id, name, password_hash, roles, bots, failed_count, locked_until, created_at)
        SELECT @id, @name, @hash, @roles, @bots, 0, NULL, @at WHERE @first = 0 OR NOT EXISTS (SELECT 1 FROM users)
        ON CONFLICT (name) DO NOTHING
        """;

    private const string SetPassword = "UPDATE users SET password_hash = @hash, failed_count = 0, locked_until = NULL, invitation_hash = NULL, invitation_until = NULL WHERE id = @id";

    private const string EndSessions = "DELETE FROM sessions WHERE user_id = @id";

    private const string Fail = "UPDATE users SET failed_count = failed_count + 1 WHERE id = @id RETURNING failed_count";

    private const string NameOf = "SELECT name FROM users WHERE id = @id";

    private const string Lock = "UPDATE users SET locked_until = @until WHERE id = @id";

    private const string Forgive = "UPDATE users SET failed_count = 0, locked_until = NULL WHERE id = @id";

    public Task<bool> AnyAsync(CancellationToken ct) =>
        reader.ReadAsync(async connection => await connection.ExecuteScalarAsync<long>(new CommandDefinition(Any, cancellationToken: ct)) > 0, ct);

    /// <param name="name">In any case.</param>
    public Task<User?> FindAsync(string name, CancellationToken ct) => reader.ReadAsync(async connection =>
    {
        var command = new CommandDefinition(Find, new { name = Normal(name) }, cancellationToken: ct);
        return (await connection.QueryFirstOrDefaultAsync<UserRow>(command))?.ToUser();
    }, ct);

    /// <param name="onlyFirst">Adds the user only while there is none at all.</param>
    /// <returns>False where the name is taken, or somebody came first.</returns>
    public Task<bool> AddAsync(User user, bool onlyFirst, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(
            Insert,
            ("id", user.Id),
            ("name", Normal(user.Name)),
            ("hash", user.PasswordHash),
            ("roles", string.Join(' ', user.Roles)),
            ("bots", string.Join(' ', user.Bots)),
            ("at", user.CreatedAt.ToUnixTimeMilliseconds()),
            ("first", onlyFirst ? 1L : 0L)) == 1,
        WritePriority.Turn,
        ct);

    /// <summary>Sets another password, ends every session of the user and lifts a lock.</summary>
    public Task SetPasswordAsync(string id, string hash, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            session.Execute(EndSessions, ("id", id));
            return session.Execute(SetPassword, ("id", id), ("hash", hash));
        },
        WritePriority.Turn,
        ct);

    /// <summary>Counts a wrong password; each of many at once is counted.</summary>
    /// <param name="lockedUntil">Until when so many wrong passwords lock the user, or null.</param>
    public Task FailAsync(string id, Func<int, DateTimeOffset?> lockedUntil, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            var failed = session.ReadFirst(Fail, row => row.GetInt64(0), ("id", id));
            var name = session.ReadFirst(NameOf, row => row.GetString(0), ("id", id)) ?? id;
            AuditedWriter.Append(new AuditEntry(AuditEntry.Installation, name, AuditActions.SignInFailed, name), session);
            if (lockedUntil((int)failed) is { } until)
            {
                session.Execute(Lock, ("id", id), ("until", until.ToUnixTimeMilliseconds()));
                AuditedWriter.Append(new AuditEntry(AuditEntry.Installation, name, AuditActions.SignInLocked, name), session);
            }

            return failed;
        },
        WritePriority.Turn,
        ct);

    /// <summary>The password was right: what was counted before is forgotten.</summary>
    public Task ForgiveAsync(string id, CancellationToken ct) =>
        writer.WriteAsync(session => session.Execute(Forgive, ("id", id)), WritePriority.Turn, ct);

    private static string Normal(string name) => name.Trim().ToLowerInvariant();
}
