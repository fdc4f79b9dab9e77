using Microsoft.AspNetCore.Mvc;

namespace LeadBot.Bot.SignIn;

/// <summary>What a caller reads who may not come in, as problem details.</summary>
internal static class Refusals
{
    public static Task UnknownCallerAsync(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return WriteAsync(http, 401, "Not signed in", "Sign in to the dashboard, or send an API key: Authorization: Bearer KEY.");
    }

    public static Task ForeignSiteAsync(HttpContext http) =>
        WriteAsync(http, 403, "Header missing", $"A signed-in browser must send the header {ForeignSite.Header} with every request that changes something.");

    public static Task NoRightAsync(HttpContext http) =>
        WriteAsync(http, 403, "No right", "This account has no right to do this, or not for this bot.");

    private static async Task WriteAsync(HttpContext http, int status, string title, string detail)
    {
        http.Response.StatusCode = status;
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = new ProblemDetails { Status = status, Title = title, Detail = detail },
        });
    }
}
