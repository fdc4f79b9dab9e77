namespace LeadBot.Storage.Users;

/// <summary>A user who signed in. The token itself is known to the browser alone.</summary>
public sealed record UserSession(string Id, User User, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset SeenAt);
