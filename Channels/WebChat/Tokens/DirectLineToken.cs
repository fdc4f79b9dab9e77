namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>What a token says.</summary>
/// <param name="Origins">Origins that may use it; empty: any.</param>
/// <param name="UserName">The visitor's display name, where the site gave one.</param>
internal sealed record DirectLineToken(
    string Bot, string Conversation, string User, string? UserName, IReadOnlyList<string> Origins, TokenPurpose Purpose)
{
    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset Expires { get; init; }
}
