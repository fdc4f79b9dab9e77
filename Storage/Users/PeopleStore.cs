using Dapper;
using LeadBot.Leads.Audit;
using LeadBot.Storage.Audit;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Users;

/// <summary>The users as an administrator sees them: invite, change, reset, remove. Each change carries its audit.</summary>
public sealed class PeopleStore(IReader reader, IWriter writer)
{
    private const string List = $"SELECT {UserRow.Columns} FROM users ORDER BY users.name";

    private const string Invited = $"SELECT {UserRow.Columns} FROM users WHERE users.invitation_hash = @hash AND users.invitation_until > @now";

    private const string Insert = """
        INSERT INTO users (id, name, password_hash, roles, bots, failed_count, locked_until, created_at, invitation_hash, invitation_until)
        VALUES (@id, @name, '', @roles, @bots, 0, NULL, @at, @invitation, @until)
        ON CONFLICT (name) DO NOTHING
        """;

    private const string Change = "UPDATE users SET roles = @roles, bots = @bots WHERE name = @name";

    private const string Reset = """
        UPDATE users SET password_hash = '', failed_count = 0, locked_until = NULL, invitation_hash = @invitation, invitation_until = @until WHERE name = @name
        """;

    private const string Join = """
        UPDATE users SET password_hash = @password, failed_count = 0, locked_until = NULL, invitation_hash = NULL, invitation_until = NULL
        WHERE invitation_hash = @hash AND invitation_until > @now RETURNING name
        """;

    private const string Remove = "DELETE FROM users WHERE name = @name";

    private const string EndSessions = "DELETE FROM sessions WHERE user_id IN (SELECT id FROM users WHERE name = @name)";

    // Who can sign in, may manage users, and sees every bot.
    private const string Administrators =
        "SELECT COUNT(*) FROM users WHERE ' ' || roles || ' ' LIKE '% administrator %' AND ' ' || bots || ' ' LIKE '% * %' AND password_hash <> ''";

    public Task<IReadOnlyList<User>> ListAsync(CancellationToken ct) => reader.ReadAsync<IReadOnlyList<User>>(
        async connection => [.. (await connection.QueryAsync<UserRow>(new CommandDefinition(List, cancellationToken: ct))).Select(row => row.ToUser())], ct);

    public Task<User?> FindInvitedAsync(string hash, DateTimeOffset now, CancellationToken ct) => reader.ReadAsync(
        async connection => (await connection.QueryFirstOrDefaultAsync<UserRow>(
            new CommandDefinition(Invited, new { hash, now = now.ToUnixTimeMilliseconds() }, cancellationToken: ct)))?.ToUser(),
        ct);

    /// <param name="user">Without a password, with <see cref="User.InvitedUntil"/>.</param>
    /// <returns><see cref="PeopleChange.No"/> where the name is taken.</returns>
    public Task<PeopleChange> InviteAsync(User user, string invitationHash, AuditEntry entry, CancellationToken ct) => WriteAsync(
        session => session.Execute(
            Insert, ("id", user.Id), ("name", user.Name), ("roles", string.Join(' ', user.Roles)), ("bots", string.Join(' ', user.Bots)),
            ("at", user.CreatedAt.ToUnixTimeMilliseconds()), ("invitation", invitationHash), ("until", user.InvitedUntil?.ToUnixTimeMilliseconds())),
        entry, mayTakeAdministrator: false, ct);

    public Task<PeopleChange> ChangeAsync(string name, IReadOnlyList<string> roles, IReadOnlyList<string> bots, AuditEntry entry, CancellationToken ct) => WriteAsync(
        session => session.Execute(Change, ("name", name), ("roles", string.Join(' ', roles)), ("bots", string.Join(' ', bots))), entry, mayTakeAdministrator: true, ct);

    /// <summary>Takes the password, ends the sessions and gives another invitation.</summary>
    public Task<PeopleChange> ResetAsync(string name, string invitationHash, DateTimeOffset until, AuditEntry entry, CancellationToken ct) => WriteAsync(
        session =>
        {
            session.Execute(EndSessions, ("name", name));
            return session.Execute(Reset, ("name", name), ("invitation", invitationHash), ("until", until.ToUnixTimeMilliseconds()));
        },
        entry, mayTakeAdministrator: true, ct);

    /// <summary>Removes the user; every session of theirs ends with it.</summary>
    public Task<PeopleChange> RemoveAsync(string name, AuditEntry entry, CancellationToken ct) => WriteAsync(
        session =>
        {
            session.Execute(EndSessions, ("name", name));
            return session.Execute(Remove, ("name", name));
        },
        entry, mayTakeAdministrator: true, ct);

    /// <summary>Sets the password of whoever holds the invitation, once.</summary>
    public async Task<User?> JoinAsync(string hash, string passwordHash, DateTimeOffset now, CancellationToken ct)
    {
        var invited = await FindInvitedAsync(hash, now, ct);
        var joined = await writer.WriteAsync(
            session =>
            {
                var name = session.ReadFirst(Join, row => row.GetString(0), ("hash", hash), ("password", passwordHash), ("now", now.ToUnixTimeMilliseconds()));
                if (name is not null)
                {
                    AuditedWriter.Append(new AuditEntry(AuditEntry.Installation, name, AuditActions.UserJoined, name), session);
                }

                return name;
            },
            WritePriority.Turn,
            ct);
        return joined is null ? null : invited! with { PasswordHash = passwordHash, InvitedUntil = null };
    }

    private async Task<PeopleChange> WriteAsync(Func<IWriteSession, int> change, AuditEntry entry, bool mayTakeAdministrator, CancellationToken ct)
    {
        try
        {
            return await writer.WriteAsync(
                session =>
                {
                    var before = mayTakeAdministrator ? session.ReadFirst(Administrators, row => row.GetInt64(0)) : 0;
                    if (change(session) == 0)
                    {
                        return PeopleChange.No;
                    }

                    // Thrown, so that what was written is rolled back.
                    if (before > 0 && session.ReadFirst(Administrators, row => row.GetInt64(0)) == 0)
                    {
                        throw new LastAdministratorException();
                    }

                    AuditedWriter.Append(entry, session);
                    return PeopleChange.Done;
                },
                WritePriority.Turn,
                ct);
        }
        catch (LastAdministratorException)
        {
            return PeopleChange.LastAdministrator;
        }
    }

    private sealed class LastAdministratorException : Exception;
}
