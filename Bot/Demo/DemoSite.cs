using LeadBot.Bot.Demo.Behind;
using Microsoft.Net.Http.Headers;

namespace LeadBot.Bot.Demo;

/// <summary>The website of Northlight Advisory, an invented firm, with the widget on every page.</summary>
public static class DemoSite
{
    /// <summary>False leaves <c>/</c> to whoever runs the bot for sites of their own.</summary>
    public const string Setting = "Demo:Enabled";

    private const string NotFound = "/404";

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static IServiceCollection AddDemoSite(this IServiceCollection services) => services.AddSingleton<BehindReader>();

    /// <summary>Maps the pages, and shows the site's own page to a browser that asks for an address nobody answers. Call it last.</summary>
    public static WebApplication MapDemoSite(this WebApplication app)
    {
        if (!app.Configuration.GetValue(Setting, true))
            return app;

        var pages = DemoPages.Read().ToDictionary(page => page.Path);
        pages.Remove(NotFound, out var notFound);

        foreach (var page in pages.Values)
        {
            app.MapMethods(page.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => SendAsync(http, page))
                .ExcludeFromDescription();
        }

        app.MapBehind();
        app.Use(async (http, next) =>
        {
            await next(http);
            var unanswered = http.Response.StatusCode == StatusCodes.Status404NotFound && !http.Response.HasStarted && http.GetEndpoint() is null;
            if (unanswered && HttpMethods.IsGet(http.Request.Method) && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
                await SendAsync(http, notFound!);
        });
        return app;
    }

    private static async Task SendAsync(HttpContext http, DemoPage page)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache"; // asked for again each time, answered 304 while it is the same
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ETag = page.ETag;
        if (http.Response.StatusCode == StatusCodes.Status200OK && http.Request.Headers.IfNoneMatch.Contains(page.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var packed = http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (packed)
            headers.ContentEncoding = "gzip";
        var body = packed ? page.Gzip : page.Html;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }
}
