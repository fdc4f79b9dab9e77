using System.Text.Json.Serialization;

namespace LeadBot.Bot.Users;

/// <param name="State"><c>active</c>, <c>invited</c>, <c>expired</c> (the invitation is too old) or <c>locked</c> (too many wrong passwords).</param>
internal sealed record UserView(string Name, string Role, IReadOnlyList<string> Bots, string State, DateTimeOffset CreatedAt, DateTimeOffset? InvitedUntil);

internal sealed record RoleView(string Role, IReadOnlyList<string> Scopes);

internal sealed record UserList(IReadOnlyList<UserView> Items, IReadOnlyList<RoleView> Roles);

/// <param name="Bots">Keys of the bots that the user may see; <c>*</c> is every bot.</param>
internal sealed record UserInvite(string? Name, string? Role, IReadOnlyList<string>? Bots);

internal sealed record UserRights(string? Role, IReadOnlyList<string>? Bots);

/// <param name="Link">Shown this once: whoever opens it chooses the password.</param>
internal sealed record Invitation(string Name, string Link, DateTimeOffset Until);

internal sealed record KeyView(string Id, string Name, IReadOnlyList<string> Scopes, IReadOnlyList<string> Bots, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? UsedAt);

internal sealed record KeyList(IReadOnlyList<KeyView> Items, IReadOnlyList<string> Scopes);

/// <param name="Role">Instead of scopes.</param>
internal sealed record NewKey(string? Name, string? Role, IReadOnlyList<string>? Scopes, IReadOnlyList<string>? Bots);

/// <param name="Key">Shown this once.</param>
internal sealed record CreatedKey(string Id, string Name, string Key);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UserList))]
[JsonSerializable(typeof(UserView))]
[JsonSerializable(typeof(UserInvite))]
[JsonSerializable(typeof(UserRights))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(NewKey))]
[JsonSerializable(typeof(CreatedKey))]
internal sealed partial class UserJson : JsonSerializerContext;
