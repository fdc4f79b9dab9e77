using System.Buffers.Text;
using System.Security.Cryptography;

using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>Makes tokens, users and the conversations' ids.</summary>
internal sealed class TokenIssuer(TokenSigner signer, IOptionsMonitor<WebChatOptions> options, TimeProvider time)
{
    /// <summary>User ids that stand in a token begin so; clients refuse such an id from anywhere else.</summary>
    public const string UserPrefix = "dl_";

    /// <summary>A socket has to connect within this time.</summary>
    public static readonly TimeSpan StreamLifetime = TimeSpan.FromMinutes(1);

    /// <summary>An id that nobody can guess.</summary>
    public static string NewUser() => UserPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));

    /// <summary>A token for a conversation that does not exist before it is started.</summary>
    public DirectLineToken ForNewConversation(string bot, string? user, string? userName, IReadOnlyList<string> origins) =>
        Renew(new DirectLineToken(bot, Guid.CreateVersion7(time.GetUtcNow()).ToString(), user ?? NewUser(), userName, origins, TokenPurpose.DirectLine)
        {
            IssuedAt = default,
            Expires = default,
        });

    /// <summary>The same token with a whole life before it.</summary>
    public DirectLineToken Renew(DirectLineToken token) =>
        Issue(token, TokenPurpose.DirectLine, options.Get(token.Bot).TokenLifetime);

    public ValueTask<string> SignAsync(DirectLineToken token, CancellationToken ct) => signer.SignAsync(token, ct);

    /// <summary>What a socket shows instead of the token.</summary>
    public ValueTask<string> SignForStreamAsync(DirectLineToken token, CancellationToken ct) =>
        signer.SignAsync(Issue(token, TokenPurpose.Stream, StreamLifetime), ct);

    /// <summary>What a link in a mail shows.</summary>
    /// <param name="user">Who the visitor is in the conversation; null where they never wrote.</param>
    public ValueTask<string> SignForLinkAsync(string bot, string conversation, string? user, CancellationToken ct) => signer.SignAsync(
        Issue(
            new DirectLineToken(bot, conversation, user ?? NewUser(), null, [], TokenPurpose.Resume) { IssuedAt = default, Expires = default },
            TokenPurpose.Resume,
            options.Get(bot).LinkLifetime),
        ct);

    private DirectLineToken Issue(DirectLineToken token, TokenPurpose purpose, TimeSpan lifetime)
    {
        var now = time.GetUtcNow();
        return token with { Purpose = purpose, IssuedAt = now, Expires = now + lifetime };
    }
}
