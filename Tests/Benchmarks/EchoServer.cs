using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadBot.Benchmarks;

/// <summary>Bare Kestrel that answers a post with its own body: the yardstick that moves with the machine.</summary>
internal static class EchoServer
{
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/echo", async (HttpRequest request, HttpResponse response) =>
        {
            response.ContentType = "application/json";
            await request.Body.CopyToAsync(response.Body);
        });
        await app.StartAsync();
        return app;
    }
}
