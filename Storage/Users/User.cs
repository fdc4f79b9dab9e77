namespace LeadBot.Storage.Users;

/// <summary>Somebody who may sign in to the dashboard.</summary>
/// <param name="Name">Lower case, unique.</param>
/// <param name="PasswordHash">Salted and slow; never leaves the server. Empty while the user has only an invitation: no password is right.</param>
/// <param name="Roles">Such as <c>administrator</c>.</param>
/// <param name="Bots">Keys of the bots that the user may see; <c>*</c> is every bot.</param>
/// <param name="FailedCount">Wrong passwords since the last right one.</param>
/// <param name="LockedUntil">Until when no password is right.</param>
public sealed record User(
    string Id,
    string Name,
    string PasswordHash,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Bots,
    int FailedCount,
    DateTimeOffset? LockedUntil,
    DateTimeOffset CreatedAt)
{
    /// <summary>Until when the link of an invitation works; null where there is none.</summary>
    public DateTimeOffset? InvitedUntil { get; init; }
}
