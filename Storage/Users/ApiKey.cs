namespace LeadBot.Storage.Users;

/// <summary>A key by which a program uses the REST API. The key itself is known to the program alone.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Bots">Keys of its bots; <c>*</c> is every bot.</param>
/// <param name="UsedAt">About when it was used last, to some minutes; null where never.</param>
public sealed record ApiKey(
    string Id, string Name, IReadOnlyList<string> Scopes, IReadOnlyList<string> Bots, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? UsedAt);
