using LeadBot.Bot.Hosting;
using LeadBot.Storage;
using LeadBot.Storage.Users;
using LeadBot.Storage.Writing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.SignIn;

/// <summary>A browser's session: an opaque random token in a cookie that no script reads, 12 hours from the last visit, 7 days at most.</summary>
internal sealed class SessionCookie(SessionStore sessions, TimeProvider time, IOptions<PublicUrlOptions> outside)
{
    public const string Name = "leadbot.session";

    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    // A visit is written down at most this often, not with every request.
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    /// <summary>Signs the user in under a new token; a session that the browser brought along ends, so that nobody can have planted it.</summary>
    public async Task OpenAsync(HttpContext http, User user, CancellationToken ct)
    {
        await CloseAsync(http, ct);
        var now = time.GetUtcNow();
        var token = Secrets.NewToken();
        var session = new UserSession(Guid.CreateVersion7(now).ToString(), user, now, now + Idle, now);
        await sessions.OpenAsync(session, Secrets.Hash(token), ct);
        http.Response.Cookies.Append(Name, token, Options(http, session.ExpiresAt));
    }

    /// <returns>Null where the browser brings no session that lives.</returns>
    public async Task<UserSession?> FindAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } token)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var session = await sessions.FindAsync(Secrets.Hash(token), now, ct);
        if (session is not null && now - session.SeenAt >= Grain && !StandingCaller.IsGlance(http))
        {
            await ExtendAsync(http, session, token, now, ct);
        }

        return session;
    }

    public async Task CloseAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Request.Cookies[Name] is { Length: > 0 } token)
        {
            await sessions.CloseAsync(Secrets.Hash(token), ct);
            http.Response.Cookies.Delete(Name, Options(http, null));
        }
    }

    private async Task ExtendAsync(HttpContext http, UserSession session, string token, DateTimeOffset now, CancellationToken ct)
    {
        var expires = Earlier(now + Idle, session.CreatedAt + Longest);
        try
        {
            await sessions.ExtendAsync(session.Id, now, expires, ct);
            http.Response.Cookies.Append(Name, token, Options(http, expires));
        }
        catch (Exception error) when (error is StorageUnavailableException or WriterBusyException)
        {
            // A full disk must not keep anybody from reading; the next request tries again.
        }
    }

    private CookieOptions Options(HttpContext http, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        // Behind a proxy that ends TLS the request is plain, but the browser's is not.
        Secure = http.Request.IsHttps || outside.Value.PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        Path = "/",
        Expires = expires,
    };

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
