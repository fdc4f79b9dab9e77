using LeadBot.Storage.Users;

namespace LeadBot.Bot.SignIn;

/// <summary>Decides who may come in.</summary>
internal sealed class SignInService(UserStore users, PeopleStore people, Passwords passwords, OneTimeLinks links, TimeProvider time)
{
    private const int FreeFailures = 5;

    private static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(15);

    /// <summary>Checks name and password.</summary>
    /// <returns>
    /// Null for a wrong name, a wrong password and a locked user alike, after the same work: the answer tells nobody which names exist.
    /// </returns>
    public async Task<User?> CheckAsync(string name, string password, CancellationToken ct)
    {
        var user = await users.FindAsync(name, ct);
        var right = await passwords.IsRightAsync(user is { PasswordHash.Length: > 0 } ? user.PasswordHash : null, password, ct);
        var now = time.GetUtcNow();
        if (user is null || user.LockedUntil > now)
        {
            return null;
        }

        if (!right)
        {
            await users.FailAsync(user.Id, failures => now + LockFor(failures), ct);
            return null;
        }

        if (user.FailedCount > 0)
        {
            await users.ForgiveAsync(user.Id, ct);
        }

        return user;
    }

    /// <summary>Gives whoever holds an invitation the password that they chose.</summary>
    /// <returns>Null where the link is used up, too old or was never given.</returns>
    public async Task<User?> JoinAsync(string token, string password, CancellationToken ct)
    {
        var hash = Secrets.Hash(token);
        return await people.FindInvitedAsync(hash, time.GetUtcNow(), ct) is null
            ? null // before the slow work: a stranger's tokens must not cost us
            : await people.JoinAsync(hash, await passwords.HashAsync(password, ct), time.GetUtcNow(), ct);
    }

    /// <summary>Makes the first administrator with the password that the holder of the one-time link chose.</summary>
    /// <returns>Null where the link is used up, too old or was never given, or an administrator exists.</returns>
    public async Task<User?> UseLinkAsync(string token, string password, CancellationToken ct)
    {
        if (!links.Consume(token))
        {
            return null;
        }

        var user = NewAdministrator(await passwords.HashAsync(password, ct));
        return await users.AddAsync(user, onlyFirst: true, ct) ? user : null;
    }

    /// <summary>Gives the user <c>admin</c> the password of the settings: makes the user, or replaces another password.</summary>
    public async Task SetAdministratorAsync(string password, CancellationToken ct)
    {
        if (await users.FindAsync(AdministratorOptions.Name, ct) is not { } user)
        {
            await users.AddAsync(NewAdministrator(await passwords.HashAsync(password, ct)), onlyFirst: false, ct);
        }
        else if (!await passwords.IsRightAsync(user.PasswordHash, password, ct))
        {
            await users.SetPasswordAsync(user.Id, await passwords.HashAsync(password, ct), ct);
        }
    }

    private User NewAdministrator(string hash)
    {
        var now = time.GetUtcNow();
        return new User(
            Guid.CreateVersion7(now).ToString(), AdministratorOptions.Name, hash, [Scopes.Administrator], [Scopes.EveryBot], 0, null, now);
    }

    // 1, 2, 4, 8 and then 15 minutes: guessing is hopeless, and somebody who only forgot is not shut out for the day.
    private static TimeSpan? LockFor(int failures) => failures < FreeFailures
        ? null
        : TimeSpan.FromMinutes(Math.Min(LongestLock.TotalMinutes, Math.Pow(2, Math.Min(failures - FreeFailures, 10))));
}
