using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.SignIn;

/// <summary>Knows a program by its key: <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IOptionsMonitor<ApiKeyOptions> keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";

    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || Place(header[Prefix.Length..].Trim()) is not { } place)
        {
            return Task.FromResult(AuthenticateResult.Fail("No key of the settings."));
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, $"key-{place}"),
                new Claim(ClaimTypes.Name, $"API key {place}"),
                .. Scopes.All.Select(scope => new Claim(Scopes.Claim, scope)),
                new Claim(Scopes.BotClaim, Scopes.EveryBot),
            ],
            SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Refusals.UnknownCallerAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusals.NoRightAsync(Context);

    // Every key is compared, and hashes of one length: how long it takes tells nothing of a key.
    private int? Place(string given)
    {
        var hash = Secrets.HashBytes(given);
        int? place = null;
        var all = keys.CurrentValue.Keys;
        for (var at = 0; at < all.Count; at++)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, Secrets.HashBytes(all[at])))
            {
                place = at;
            }
        }

        return place;
    }
}
