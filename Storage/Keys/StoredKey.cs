namespace LeadBot.Storage.Keys;

/// <summary>A key as it is stored.</summary>
/// <param name="Purpose">What it is for; keys of different purposes never meet.</param>
/// <param name="Body">As its purpose writes it. Secret: never logged.</param>
/// <param name="RetiredAt">Since when a newer one stands in its place; null for the one in use.</param>
public sealed record StoredKey(string Id, string Purpose, string Body, DateTimeOffset CreatedAt, DateTimeOffset? RetiredAt = null);
