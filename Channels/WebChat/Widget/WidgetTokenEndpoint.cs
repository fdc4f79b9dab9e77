using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Channels.WebChat.Tokens;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat.Widget;

/// <summary>
/// <c>POST /widget/token</c>: a token for a page of an allowed origin. With a token of an earlier visit, expired or not, the
/// visitor gets the same conversation back; without a good one, a new conversation, never an error.
/// </summary>
internal sealed class WidgetTokenEndpoint(
    TokenSigner signer, TokenIssuer issuer, WebChatBots bots, ConversationFinder finder, ConversationReplies replies,
    IOptionsMonitor<WebChatOptions> options, PublicAddress address, TimeProvider time)
{
    public async Task<IResult> PostAsync(HttpContext context, CancellationToken ct)
    {
        var (request, broken) = await RequestBody.ReadJsonAsync(context.Request, DirectLineJson.Default.WidgetTokenRequest, ct);
        if (request is null)
        {
            return broken!;
        }

        if (string.IsNullOrEmpty(request.Bot))
        {
            return DirectLineError.Missing("bot");
        }

        if (bots.Find(request.Bot) is not { } bot)
        {
            return DirectLineError.NotFound("There is no bot of that name here.");
        }

        var settings = options.Get(bot);
        if (!Origins.Allow(settings.AllowedOrigins, context.Request.Headers.Origin.ToString(), address.Origin(context.Request)))
        {
            return DirectLineError.Forbidden($"Pages of this origin may not use the bot {bot}. Its administrator adds them to Bots:{bot}:WebChat:AllowedOrigins.");
        }

        string[] origins = [.. settings.AllowedOrigins];
        var token = await ResumeAsync(request.Resume, bot, settings, ct) is { } old
            ? issuer.Renew(old with { Origins = origins })
            : issuer.ForNewConversation(bot, null, null, origins);
        return TypedResults.Json(
            new WidgetTokenReply(await issuer.SignAsync(token, ct), token.Conversation, replies.SecondsLeft(token), token.User),
            DirectLineJson.Default.WidgetTokenReply);
    }

    private async Task<DirectLineToken?> ResumeAsync(string? text, string bot, WebChatOptions settings, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var token = await signer.ReadAsync(text, TokenPurpose.DirectLine, ct) switch
        {
            TokenReading.Valid valid => valid.Token,
            TokenReading.Expired expired => expired.Token,
            _ => (await signer.ReadAsync(text, TokenPurpose.Resume, ct) as TokenReading.Valid)?.Token, // a link counts while it lasts
        };
        return token is not null && token.Bot == bot
            && await finder.FindAsync(bot, token.Conversation, ct) is { } conversation
            && time.GetUtcNow() - conversation.LastAt < settings.ResumeWithin
                ? token
                : null;
    }
}
