using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadBot.Bot.Hosting;

/// <summary>What every request passes: errors in the caller's language, headers that browsers heed, health.</summary>
internal static class HostingServices
{
    public static IServiceCollection AddHosting(this IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<PublicUrlOptions>().Bind(config).ValidateDataAnnotations().ValidateOnStart();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25)); // 10 s for turns in flight, then sockets, pumps, the writer
        services.AddExceptionHandler<Failures>();
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // so that Failures says what is wrong with a body
        services.AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<ChannelsHealth>("channels");
        services.AddHostedService<ReadyLine>();
        return services;
    }

    public static void UseHosting(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(Failures.WriteStatusAsync);
        app.Use(async (http, next) =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            await next(http);
        });
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).ExcludeFromDescription();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteHealthAsync });
    }

    // One line for a person at curl; a balancer looks at the status alone. Paths and causes stand in the log.
    private static Task WriteHealthAsync(HttpContext http, HealthReport report) => http.Response.WriteAsync(
        string.Join(' ', report.Entries.Values.Select(entry => entry.Description).OfType<string>().Prepend(report.Status switch { HealthStatus.Healthy => "ready", HealthStatus.Degraded => "ready, but", _ => "not ready:" })),
        http.RequestAborted);
}
