using LeadBot.Channels.WebChat.Tokens;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary><c>tokens/generate</c> and <c>tokens/refresh</c>. Neither starts the conversation.</summary>
internal sealed class TokenEndpoints(CallerReader callers, TokenIssuer issuer, ConversationReplies replies)
{
    private const int MaxUserLength = 128;

    public async Task<IResult> GenerateAsync(HttpContext context, CancellationToken ct)
    {
        var (caller, error) = await callers.ReadAsync(context, ct);
        if (caller is null)
        {
            return error!;
        }

        if (caller.Token is not null)
        {
            return DirectLineError.Unauthorized("A token cannot make tokens; this needs the bot's secret.");
        }

        var (request, broken) = await RequestBody.ReadJsonAsync(context.Request, DirectLineJson.Default.GenerateRequest, ct);
        if (request is null)
        {
            return broken!;
        }

        if (request.User?.Id is { Length: > 0 } user && !IsTokenUser(user))
        {
            return DirectLineError.BadArgument($"user.id must begin with {TokenIssuer.UserPrefix} and have at most {MaxUserLength} letters.");
        }

        var origins = request.TrustedOrigins ?? [];
        if (origins.FirstOrDefault(origin => Origins.Normalise(origin ?? "") is null) is { } wrong)
        {
            return DirectLineError.BadArgument($"trustedOrigins holds \"{wrong}\", which is no origin such as https://www.example.com.");
        }

        return await replies.TokenAsync(
            issuer.ForNewConversation(caller.Bot, request.User?.Id is { Length: > 0 } id ? id : null, request.User?.Name, origins), ct);
    }

    public async Task<IResult> RefreshAsync(HttpContext context, CancellationToken ct)
    {
        var (caller, error) = await callers.ReadAsync(context, ct);
        return caller switch
        {
            null => error!,
            { Token: { } token } => await replies.TokenAsync(issuer.Renew(token), ct),
            _ => DirectLineError.BadArgument("A secret does not expire; only tokens are refreshed."),
        };
    }

    /// <summary>True for an id that may stand in a token.</summary>
    public static bool IsTokenUser(string id) =>
        id.StartsWith(TokenIssuer.UserPrefix, StringComparison.Ordinal) && id.Length <= MaxUserLength;
}
