using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using LeadBot.Storage;
using LeadBot.Storage.Users;
using LeadBot.Storage.Writing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.SignIn;

/// <summary>Knows a program by its key, of the settings or made on a page: <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IOptionsMonitor<ApiKeyOptions> keys, ApiKeyStore stored, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";

    private const string Prefix = "Bearer ";

    // When a key was used is written down at most this often, not with every request.
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || header[Prefix.Length..].Trim() is not { Length: > 0 } given)
        {
            return AuthenticateResult.Fail("No key.");
        }

        if (Place(given) is { } place)
        {
            return Known($"key-{place}", $"API key {place}", Scopes.All, [Scopes.EveryBot]);
        }

        if (await stored.FindAsync(Secrets.Hash(given), Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("An unknown key.");
        }

        await NoteUseAsync(key);
        return Known($"key-{key.Id}", key.Name, key.Scopes, key.Bots);
    }

    private AuthenticateResult Known(string id, string name, IEnumerable<string> scopes, IEnumerable<string> bots)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, id),
                new Claim(ClaimTypes.Name, name),
                .. scopes.Select(scope => new Claim(Scopes.Claim, scope)),
                .. bots.Select(bot => new Claim(Scopes.BotClaim, bot)),
            ],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    private async Task NoteUseAsync(ApiKey key)
    {
        var now = time.GetUtcNow();
        if (key.UsedAt is { } last && now - last < Grain)
        {
            return;
        }

        try
        {
            await stored.UsedAsync(key.Id, now, Context.RequestAborted);
        }
        catch (Exception error) when (error is StorageUnavailableException or WriterBusyException)
        {
            // A full disk must not keep a program from reading; the next request tries again.
        }
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
