using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Conversations;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat;

/// <inheritdoc cref="IResumeLinks"/>
internal sealed class ResumeLinks(TokenIssuer issuer, IOptionsMonitor<WebChatOptions> options, IOptionsMonitor<WebChatHostOptions> host) : IResumeLinks
{
    // Behind "#", so that no server, log or other site is told of it.
    private const string Mark = "#leadbot=";

    public async ValueTask<string?> ToAsync(Conversation conversation, string? user, string? page, CancellationToken ct) =>
        PageOf(conversation.Bot, page) is { } address
            ? address + Mark + await issuer.SignForLinkAsync(conversation.Bot, conversation.Id, user, ct)
            : null;

    private string? PageOf(string bot, string? page)
    {
        if (host.CurrentValue.PublicUrl?.TrimEnd('/') is not { Length: > 0 } root || !Uri.TryCreate(root, UriKind.Absolute, out var self))
        {
            return null;
        }

        return IsOurs(bot, page, Origins.Normalise(self.GetLeftPart(UriPartial.Authority)) ?? "", out var known)
            ? known.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)
            : $"{root}/widget/frame?bot={Uri.EscapeDataString(bot)}";
    }

    // A bot that may be shown on any site has no list to look a page up in, and a stranger's page must not be mailed in the firm's name.
    private bool IsOurs(string bot, string? page, string own, out Uri known)
    {
        if (!Uri.TryCreate(page, UriKind.Absolute, out known!) || known.Scheme is not ("https" or "http") || known.UserInfo.Length > 0
            || Origins.Normalise(known.GetLeftPart(UriPartial.Authority)) is not { } origin)
        {
            return false;
        }

        var allowed = options.Get(bot).AllowedOrigins;
        return origin == own || (allowed.Count > 0 && Origins.Allow(allowed, origin, own));
    }
}
