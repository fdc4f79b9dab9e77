using System.Security.Cryptography;
using System.Text;

using LeadBot.Channels.WebChat.Tokens;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>Finds out who calls. Exactly one of the two results is set.</summary>
internal sealed class CallerReader(
    TokenSigner tokens, WebChatBots bots, IOptionsMonitor<WebChatOptions> options, PublicAddress address)
{
    private const string Scheme = "Bearer ";

    public async ValueTask<(DirectLineCaller? Caller, DirectLineError? Error)> ReadAsync(HttpContext context, CancellationToken ct)
    {
        if (context.Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return (null, DirectLineError.Unauthorized("The header Authorization: Bearer with a token or secret is missing."));
        }

        var presented = header[Scheme.Length..].Trim();
        return await tokens.ReadAsync(presented, TokenPurpose.DirectLine, ct) switch
        {
            TokenReading.Valid(var token) when bots.Find(token.Bot) is not null => (new(token.Bot, token), null),
            TokenReading.Expired => (null, DirectLineError.TokenExpired),
            _ when BotOfSecret(presented) is { } bot => (new(bot, null), null),
            _ => (null, DirectLineError.Unauthorized("The token or secret is not one of ours.")),
        };
    }

    /// <summary>The same, and a token must be for that conversation. Whether it exists is not asked.</summary>
    public async ValueTask<(DirectLineCaller? Caller, DirectLineError? Error)> ReadAsync(
        HttpContext context, string conversation, CancellationToken ct)
    {
        var (caller, error) = await ReadAsync(context, ct);
        return caller?.Token is { } token && token.Conversation != conversation
            ? (null, DirectLineError.Forbidden("The token is for another conversation."))
            : (caller, error);
    }

    /// <summary>Null when the token may be used from where the request comes. Asked where a chat begins, never within one.</summary>
    public DirectLineError? CheckOrigin(HttpContext context, DirectLineToken? token) =>
        token is null
        || context.Request.Headers.Origin is not [{ Length: > 0 } origin]
        || Origins.Allow(token.Origins, origin, address.Origin(context.Request))
            ? null
            : DirectLineError.Forbidden("The token is not for pages of this origin.");

    private string? BotOfSecret(string presented)
    {
        // Hashes have one length, so the comparison tells nothing about the secret's.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(presented));
        string? found = null;
        foreach (var bot in bots.All)
        {
            if (options.Get(bot).Secret is { Length: > 0 } secret
                && CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(secret))))
            {
                found = bot;
            }
        }

        return found;
    }
}
