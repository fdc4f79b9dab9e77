using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat;

/// <summary>Our addresses as the outside sees them: the setting <c>PublicUrl</c>, else what the request was sent to.</summary>
internal sealed class PublicAddress(IOptionsMonitor<WebChatHostOptions> options)
{
    /// <summary>Without a slash at its end.</summary>
    public string Root(HttpRequest request) =>
        options.CurrentValue.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    public string DirectLine(HttpRequest request) => Root(request) + WebChatEndpoints.DirectLine;

    /// <summary>Direct Line with <c>ws</c> or <c>wss</c>: clients give it to their WebSocket as it is.</summary>
    public string Stream(HttpRequest request) => "ws" + DirectLine(request)["http".Length..];

    public string Origin(HttpRequest request)
    {
        var root = new Uri(Root(request));
        return Origins.Normalise(root.GetLeftPart(UriPartial.Authority)) ?? "";
    }
}
