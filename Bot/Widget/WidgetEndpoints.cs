using System.Security.Cryptography;

namespace LeadBot.Bot.Widget;

/// <summary>The page inside the widget's iframe. The launcher, the scripts and the styles are static files.</summary>
public static class WidgetEndpoints
{
    /// <summary>Maps <c>GET /widget/frame?bot=default</c>; <c>MapStaticAssets</c> serves <c>/widget.js</c> and <c>/widget/*</c>.</summary>
    /// <exception cref="InvalidOperationException">A bot's widget settings cannot be used; the message says which.</exception>
    public static IEndpointRouteBuilder MapWidgetPages(this IEndpointRouteBuilder endpoints)
    {
        var configuration = endpoints.ServiceProvider.GetRequiredService<IConfiguration>();
        foreach (var bot in configuration.GetSection("Bots").GetChildren())
            _ = WidgetSettings.For(configuration, bot.Key); // a wrong setting stops the start, not a visitor's first click

        var assets = new AssetAddresses(endpoints.ServiceProvider.GetRequiredService<EndpointDataSource>());
        endpoints.MapGet("/widget/frame", (HttpContext http, IConfiguration settings, string? bot) => Frame(http, settings, assets, bot))
            .ExcludeFromDescription();
        return endpoints;
    }

    private static IResult Frame(HttpContext http, IConfiguration configuration, AssetAddresses assets, string? bot)
    {
        bot = string.IsNullOrEmpty(bot) ? WidgetSettings.DefaultBot : bot;
        if (WidgetSettings.For(configuration, bot) is not { } settings)
            return Results.Text("There is no bot of this name. Check data-bot in the script tag.", statusCode: StatusCodes.Status404NotFound);

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = FramePolicy.For(nonce, settings.AllowedOrigins, HostsOf(http.Request, configuration));
        headers.CacheControl = "no-store"; // the nonce is for one answer
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Results.Text(FramePage.Render(bot, settings, nonce, file => Relative(assets.Of($"widget/{file}"))), "text/html; charset=utf-8");
    }

    // Relative to /widget/frame, so that a path in front of everything, as a proxy may add, does no harm.
    private static string Relative(string route) => route["widget/".Length..];

    private static IEnumerable<string> HostsOf(HttpRequest request, IConfiguration configuration)
    {
        if (Uri.CheckHostName(request.Host.Host) != UriHostNameType.Unknown)
            yield return request.Host.Value!;
        if (Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var url))
            yield return url.Authority;
    }
}
