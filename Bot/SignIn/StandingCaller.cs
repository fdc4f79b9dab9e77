using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace LeadBot.Bot.SignIn;

/// <summary>Asks again whether a caller may have what they are being given: an answer that lasts outlives sessions, keys and rights.</summary>
internal sealed class StandingCaller(IServiceScopeFactory scopes)
{
    /// <summary>How long somebody who is removed may go on reading.</summary>
    public static readonly TimeSpan Glance = TimeSpan.FromSeconds(3);

    /// <summary>Decides as if the request came now, but it is no visit: a page that is only left open keeps no session alive.</summary>
    public async Task<bool> MayStillAsync(HttpContext http, string scope, CancellationToken ct)
    {
        await using var services = scopes.CreateAsyncScope();
        var again = new DefaultHttpContext { RequestServices = services.ServiceProvider, RequestAborted = ct };
        foreach (var (name, value) in http.Request.Headers)
        {
            again.Request.Headers[name] = value;
        }

        again.Request.Method = http.Request.Method;
        again.Request.Scheme = http.Request.Scheme;
        again.Request.RouteValues = new(http.Request.RouteValues);
        again.Items[typeof(StandingCaller)] = true;
        var known = await again.AuthenticateAsync(http.User.Identity?.AuthenticationType);
        return known.Principal is { } caller
            && (await services.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(caller, again, scope)).Succeeded;
    }

    /// <summary>True for a look at who asks that is no visit of theirs.</summary>
    public static bool IsGlance(HttpContext http) => http.Items.ContainsKey(typeof(StandingCaller));
}
