using System.Security.Cryptography;
using System.Text.Json;
using LeadBot.Channels.WebChat;

namespace LeadBot.Bot.Widget;

/// <summary>What launcher and frame ask this server for. The launcher, the scripts and the styles are static files.</summary>
public static class WidgetEndpoints
{
    private const string NoSuchBot = "There is no bot of this name. Check data-bot in the script tag.";
    private const int LongestTitle = 60;

    /// <summary>
    /// Maps <c>GET /widget/frame?bot=default</c> and <c>GET /widget/settings?bot=default</c>; <c>MapStaticAssets</c> serves <c>/widget.js</c> and <c>/widget/*</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">A bot's widget settings cannot be used; the message says which.</exception>
    public static IEndpointRouteBuilder MapWidgetPages(this IEndpointRouteBuilder endpoints)
    {
        var configuration = endpoints.ServiceProvider.GetRequiredService<IConfiguration>();
        foreach (var bot in configuration.GetSection("Bots").GetChildren())
            _ = WidgetSettings.For(configuration, bot.Key); // a wrong setting stops the start, not a visitor's first click

        var assets = new AssetAddresses(endpoints.ServiceProvider.GetRequiredService<EndpointDataSource>());
        endpoints.MapGet("/widget/frame", (HttpContext http, AppearanceReader appearance, WidgetLanguage language, string? bot, string? color, string? title) =>
            Frame(http, configuration, assets, appearance, language, bot, color, title)).ExcludeFromDescription();
        endpoints.MapGet("/widget/settings", (HttpContext http, AppearanceReader appearance, string? bot, string? color) =>
            Settings(http, configuration, appearance, bot, color)).ExcludeFromDescription();
        return endpoints;
    }

    private static IResult Frame(
        HttpContext http, IConfiguration configuration, AssetAddresses assets, AppearanceReader appearance, WidgetLanguage language, string? bot, string? color, string? title)
    {
        bot = string.IsNullOrEmpty(bot) ? WidgetSettings.DefaultBot : bot;
        if (WidgetSettings.For(configuration, bot) is not { } settings)
            return Results.Text(NoSuchBot, statusCode: StatusCodes.Status404NotFound);

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = FramePolicy.For(nonce, settings.AllowedOrigins, HostsOf(http.Request, configuration));
        headers.CacheControl = "no-store"; // the nonce is for one answer
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // A page may name the chat that it shows. A link to the bare frame may not: it would put its words above our address.
        var own = http.Request.Headers["Sec-Fetch-Dest"] == "iframe" && title is { Length: > 0 and <= LongestTitle } ? title : null;
        var html = FramePage.Render(
            bot,
            own ?? appearance.Title(bot, settings),
            settings.PrivacyUrl,
            appearance.Palette(bot, color),
            language.For(bot, http.Request),
            nonce,
            file => Relative(assets.Of($"widget/{file}")));
        return Results.Text(html, "text/html; charset=utf-8");
    }

    private static IResult Settings(HttpContext http, IConfiguration configuration, AppearanceReader appearance, string? bot, string? color)
    {
        var headers = http.Response.Headers;
        // Readable from everywhere, refusals too: they are what the builder of the page needs to see. There is nothing secret in them.
        headers.AccessControlAllowOrigin = "*";
        bot = string.IsNullOrEmpty(bot) ? WidgetSettings.DefaultBot : bot;
        if (WidgetSettings.For(configuration, bot) is not { } settings)
            return Results.Text(NoSuchBot, statusCode: StatusCodes.Status404NotFound);

        if (http.Request.Headers.Origin is [{ Length: > 0 } origin] && !Origins.Allow(settings.AllowedOrigins, origin, OwnOrigin(http.Request, configuration)))
        {
            return Results.Text(
                $"Pages of {Origins.Normalise(origin) ?? "this origin"} may not show the bot {bot}. Its administrator adds them to Bots:{bot}:WebChat:AllowedOrigins.",
                statusCode: StatusCodes.Status403Forbidden);
        }

        headers.CacheControl = "public, max-age=60";
        headers.Vary = "Origin, Accept-Language";
        return Results.Bytes(
            JsonSerializer.SerializeToUtf8Bytes(appearance.Read(bot, settings, color, http.Request), WidgetJson.Default.WidgetAppearance), "application/json");
    }

    // Relative to /widget/frame, so that a path in front of everything, as a proxy may add, does no harm.
    private static string Relative(string route) => route["widget/".Length..];

    private static string OwnOrigin(HttpRequest request, IConfiguration configuration) =>
        Origins.Normalise(Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Authority) : $"{request.Scheme}://{request.Host.Value}") ?? "";

    private static IEnumerable<string> HostsOf(HttpRequest request, IConfiguration configuration)
    {
        if (Uri.CheckHostName(request.Host.Host) != UriHostNameType.Unknown)
            yield return request.Host.Value!;
        if (Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var url))
            yield return url.Authority;
    }
}
