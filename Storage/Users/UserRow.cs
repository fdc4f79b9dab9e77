namespace LeadBot.Storage.Users;

/// <summary>A row of <c>users</c>. Roles and bots are keys without spaces, separated by one.</summary>
internal sealed record UserRow(
    string Id, string Name, string PasswordHash, string Roles, string Bots, long FailedCount, long? LockedUntil, long CreatedAt, long? InvitedUntil)
{
    public const string Columns =
        "users.id AS Id, users.name AS Name, users.password_hash AS PasswordHash, users.roles AS Roles, users.bots AS Bots, "
        + "users.failed_count AS FailedCount, users.locked_until AS LockedUntil, users.created_at AS CreatedAt, users.invitation_until AS InvitedUntil";

    public User ToUser() => new(
        Id,
        Name,
        PasswordHash,
        Roles.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Bots.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        (int)FailedCount,
        LockedUntil is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
        DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt))
    {
        InvitedUntil = InvitedUntil is { } invited ? DateTimeOffset.FromUnixTimeMilliseconds(invited) : null,
    };
}
