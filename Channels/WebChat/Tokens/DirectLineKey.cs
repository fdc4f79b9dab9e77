namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>A key that tokens are signed with.</summary>
/// <param name="Id">The <c>kid</c> of the tokens that it signed.</param>
/// <param name="Secret">At least 32 bytes. Never logged.</param>
public sealed record DirectLineKey(string Id, byte[] Secret);
