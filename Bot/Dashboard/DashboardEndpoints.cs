using System.Security.Cryptography;

namespace LeadBot.Bot.Dashboard;

/// <summary>Serves the dashboard's page for each of its addresses; its files lie in <c>wwwroot/dashboard</c>.</summary>
internal static class DashboardEndpoints
{
    private const string SignInPath = "sign-in";

    public static void MapDashboard(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/dashboard/{**path}", Show).AllowAnonymous().ExcludeFromDescription();

    private static IResult Show(HttpContext http, string? path)
    {
        path = path?.TrimEnd('/') ?? "";
        if (path != SignInPath && http.User.Identity?.IsAuthenticated != true)
        {
            var next = path.Length == 0 ? "" : "?next=" + Uri.EscapeDataString("/" + path + http.Request.QueryString);
            return Results.Redirect($"/dashboard/{SignInPath}{next}");
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = DashboardPage.Policy(nonce);
        headers.CacheControl = "no-store"; // the nonce is good for one answer
        headers["Referrer-Policy"] = "no-referrer"; // a lead's address is nobody else's business
        return Results.Text(DashboardPage.Html(nonce), "text/html; charset=utf-8");
    }
}
