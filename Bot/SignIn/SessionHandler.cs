using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.SignIn;

/// <summary>Knows a browser by its session. What changes something also needs the header that only our own page can set.</summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionCookie cookie)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";

    private bool _forged;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var session = await cookie.FindAsync(Context, Context.RequestAborted);
        if (session is null)
        {
            return AuthenticateResult.NoResult();
        }

        _forged = ForeignSite.MayHaveSent(Request);
        if (_forged)
        {
            return AuthenticateResult.Fail($"The header {ForeignSite.Header} is missing.");
        }

        var user = session.User;
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, user.Id),
                new Claim(ClaimTypes.Name, user.Name),
                .. user.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
                .. user.Roles.SelectMany(Scopes.Of).Distinct().Select(scope => new Claim(Scopes.Claim, scope)),
                .. user.Bots.Select(bot => new Claim(Scopes.BotClaim, bot)),
            ],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        _forged ? Refusals.ForeignSiteAsync(Context) : Refusals.UnknownCallerAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusals.NoRightAsync(Context);
}
