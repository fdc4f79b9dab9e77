using System.Security.Claims;

using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>
/// Proves that Azure Bot Service sent an activity: signature by a key of its own that is endorsed for the activity's channel, issuer,
/// audience, time, and the address to which the bot would answer. Rules: "Authenticate requests from the Bot Connector service to your bot".
/// </summary>
/// <param name="apps">The bot of an app id, or null.</param>
public sealed class BotFrameworkAuthentication(Func<string, ConnectorApp?> apps, TimeProvider time)
{
    /// <summary>What activities that come from a channel of Azure Bot Service carry as their caller.</summary>
    public const string AzureCallerId = "urn:botframework:azure";

    private const string Scheme = "Bearer ";

    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);

    /// <summary>Who sent the activity.</summary>
    /// <exception cref="UnauthorizedAccessException">It cannot be proved; the message says why, for the log and not for the sender.</exception>
    public async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            throw Refused("there is no Authorization header");
        }

        var token = (authHeader.StartsWith(Scheme, StringComparison.Ordinal) ? JsonWebToken.Parse(authHeader[Scheme.Length..]) : null)
            ?? throw Refused("the Authorization header holds no bearer token that can be read");
        var app = Check(token);
        var key = await KeyAsync(app, token, cancellationToken);
        if (!token.IsSignedBy(key))
        {
            throw Refused("the signature is not that of the key which the token names");
        }

        // Only what the signature covers is worth comparing with the activity.
        if (token.ServiceUrl is not { Length: > 0 } service || !service.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("the token does not speak for the activity's serviceUrl");
        }

        if (activity.ChannelId is not { Length: > 0 } channel || !key.Endorsements.Contains(channel, StringComparer.Ordinal))
        {
            throw Refused("the key is not endorsed for the activity's channel");
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(AuthenticationConstants.IssuerClaim, app.Issuer),
                new Claim(AuthenticationConstants.AudienceClaim, app.AppId),
                new Claim(AuthenticationConstants.ServiceUrlClaim, service),
            ],
            "Bearer");
        return new AuthenticateRequestResult(identity, app.AppId, AzureCallerId);
    }

    private ConnectorApp Check(JsonWebToken token)
    {
        // The algorithm is ours to choose, never the token's: a public key used as a shared secret would sign anything.
        if (token.Algorithm is not ("RS256" or "RS384" or "RS512") || token.IsCritical)
        {
            throw Refused("the token is not signed with RSA as the Connector signs");
        }

        if (token.Audience is not { Length: > 0 } audience || apps(audience) is not { } app)
        {
            throw Refused("the token is for none of the bots of this installation");
        }

        if (token.Issuer != app.Issuer)
        {
            throw Refused("the token's issuer is not Azure Bot Service");
        }

        var now = time.GetUtcNow();
        if (token.Expires is not { } expires || expires + s_skew < now)
        {
            throw Refused("the token has expired");
        }

        return token.NotBefore > now + s_skew ? throw Refused("the token is not valid yet") : app;
    }

    private static async ValueTask<SigningKey> KeyAsync(ConnectorApp app, JsonWebToken token, CancellationToken ct)
    {
        if (token.KeyId is not { Length: > 0 } id)
        {
            throw Refused("the token names no key");
        }

        try
        {
            return await app.Keys.FindAsync(id, ct) ?? throw Refused("the issuer has no key of the name that the token gives");
        }
        catch (HttpRequestException fault)
        {
            throw new UnauthorizedAccessException(fault.Message, fault);
        }
    }

    private static UnauthorizedAccessException Refused(string why) => new($"The caller is not proved: {why}.");
}
