namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>What a token opens; the <c>aud</c> claim.</summary>
internal enum TokenPurpose
{
    /// <summary>The endpoints, in the Authorization header.</summary>
    DirectLine,

    /// <summary>One WebSocket, in its address, where logs and proxies see it: only for a minute.</summary>
    Stream,

    /// <summary>A link in a mail: the widget's page exchanges it for a token of that one conversation. It opens nothing by itself.</summary>
    Resume,
}
