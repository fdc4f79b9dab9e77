using System.Globalization;
using System.Security.Claims;
using LeadBot.Storage.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.SignIn;

/// <summary>The browser's session: who is there, sign in, sign out, and the first administrator's link.</summary>
internal static class SignInEndpoints
{
    private const int LongestPassword = 1_000;

    public static void UseSignIn(this IApplicationBuilder app)
    {
        // Web chat's own bearer tokens are none of ours: looking at them would cost every message a failed sign-in.
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
                || http.Request.Path.StartsWithSegments("/dashboard", StringComparison.Ordinal),
            signedIn => signedIn.Use(async (http, next) =>
            {
                var caller = await http.AuthenticateAsync(SignInServices.Either);
                http.User = caller.Principal ?? http.User;
                await next(http);
            }));
        app.UseAuthorization();
    }

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        var session = endpoints.MapGroup("/api/v1/session").WithTags("Session").AllowAnonymous()
            .AddEndpointFilter(RefuseForeignSitesAsync);
        session.MapGet("", ReadAsync).WithName("GetSession").WithSummary("Who is signed in");
        session.MapPost("", SignInAsync).AddEndpointFilter(LimitAsync).WithName("SignIn").WithSummary("Signs a person in: the answer sets a cookie")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(429);
        session.MapPost("link", UseLinkAsync).AddEndpointFilter(LimitAsync).WithName("UseSignInLink")
            .WithSummary("Sets the password of whoever holds an invitation or the first administrator's link, and signs them in")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(410).ProducesProblem(429);
        session.MapDelete("", SignOutAsync).WithName("SignOut").WithSummary("Ends the session").ProducesProblem(403);
    }

    private static async Task<Ok<SessionView>> ReadAsync(ClaimsPrincipal caller, UserStore users, CancellationToken ct) =>
        TypedResults.Ok(caller.Identity is { IsAuthenticated: true, Name: { } name }
            ? new SessionView(true, false, name, [.. caller.FindAll(Scopes.Claim).Select(claim => claim.Value)], [.. caller.FindAll(Scopes.BotClaim).Select(claim => claim.Value)])
            : new SessionView(false, !await users.AnyAsync(ct)));

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> SignInAsync(
        SignInRequest request, SignInService signIn, SessionCookie cookie, HttpContext http, CancellationToken ct)
    {
        // A password beyond the limit is wrong without the work of hashing it.
        if (request.Password.Length > LongestPassword || await signIn.CheckAsync(request.Name, request.Password, ct) is not { } user)
        {
            return TypedResults.Problem(
                "Name and password do not fit, or there were too many attempts. After some wrong passwords an account pauses for a few minutes.",
                statusCode: 401,
                title: "Not signed in");
        }

        return await EnterAsync(user, cookie, http, ct);
    }

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> UseLinkAsync(
        SignInLinkRequest request, SignInService signIn, SessionCookie cookie, HttpContext http, CancellationToken ct)
    {
        // Before the link is used up: a password that is too short must not cost it.
        if (request.Password.Length is < AdministratorOptions.ShortestPassword or > LongestPassword)
        {
            return TypedResults.Problem(
                $"Use {AdministratorOptions.ShortestPassword} to {LongestPassword} characters.", statusCode: 400, title: "The password does not do");
        }

        if ((await signIn.JoinAsync(request.Token, request.Password, ct) ?? await signIn.UseLinkAsync(request.Token, request.Password, ct)) is not { } user)
        {
            return TypedResults.Problem(
                "This link was used already, or is too old. Ask an administrator for another; while there is none, LeadBot prints a new one at each start.",
                statusCode: 410,
                title: "The link no longer works");
        }

        return await EnterAsync(user, cookie, http, ct);
    }

    private static async Task<NoContent> SignOutAsync(SessionCookie cookie, HttpContext http, CancellationToken ct)
    {
        await cookie.CloseAsync(http, ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SessionView>> EnterAsync(User user, SessionCookie cookie, HttpContext http, CancellationToken ct)
    {
        await cookie.OpenAsync(http, user, ct);
        return TypedResults.Ok(new SessionView(true, false, user.Name, [.. user.Roles.SelectMany(Scopes.Of).Distinct()], user.Bots));
    }

    private static async ValueTask<object?> RefuseForeignSitesAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!ForeignSite.MayHaveSent(context.HttpContext.Request))
        {
            return await next(context);
        }

        await Refusals.ForeignSiteAsync(context.HttpContext);
        return Results.Empty;
    }

    private static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<SignInAttempts>().Count(http.Connection.RemoteIpAddress) is not { } wait)
        {
            return await next(context);
        }

        var seconds = Math.Ceiling(wait.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem($"Too many attempts from your address. Try again in {seconds} seconds.", statusCode: 429, title: "Too many attempts");
    }
}
