using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Widget;

/// <summary>Somebody's website at an origin of its own, with the widget and the strict policy that docs/widget.md states for it.</summary>
internal sealed class HostSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HostSite(WebApplication app) => _app = app;

    /// <summary>By the name localhost: for a browser that is another site than 127.0.0.1.</summary>
    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    public static string PolicyFor(Uri leadBot)
    {
        var origin = leadBot.GetLeftPart(UriPartial.Authority);
        return $"default-src 'none'; script-src {origin}; frame-src {origin}; connect-src {origin}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self'";
    }

    /// <summary>Answers page views in the server's place: what a test looks at is the browser alone.</summary>
    public static Task TakeViewsAsync(IBrowserContext visitor) => visitor.RouteAsync("**/widget/views", route => route.FulfillAsync(
        new() { Status = 204, Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" } }));

    /// <param name="attributes">Of the script tag.</param>
    public static async Task<HostSite> StartAsync(Uri leadBot, string attributes = "")
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/{**path}", (HttpContext http, string? path) =>
        {
            http.Response.Headers.ContentSecurityPolicy = PolicyFor(leadBot);
            return Results.Text(
                $"""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Page /{path}</title><script async src="{leadBot}widget.js" data-bot="default" {attributes}></script></head>
                <body><main><h1>Page /{path}</h1><p><a href="/">Home</a> <a href="/pricing">Pricing</a> <a href="/about">About</a></p><button data-leadbot-open>Ask us</button></main></body></html>
                """,
                "text/html");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new HostSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
