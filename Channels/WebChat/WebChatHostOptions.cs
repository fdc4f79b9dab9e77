namespace LeadBot.Channels.WebChat;

/// <summary>What web chat takes from the root of the settings, for all bots.</summary>
public sealed class WebChatHostOptions
{
    /// <summary><c>PublicUrl</c>: the address that the outside sees. Empty: taken from each request.</summary>
    public string? PublicUrl { get; set; }

    /// <summary><c>Limits:RequestsPerMinutePerAddress</c>: tokens and conversations that one address may ask for. 0: any number.</summary>
    public int RequestsPerMinutePerAddress { get; set; } = 600;
}
