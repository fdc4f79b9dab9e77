using LeadBot.Bot.Dashboard;
using LeadBot.Bot.Hosting;
using LeadBot.Bot.SignIn;
using LeadBot.Storage;
using LeadBot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Tests.SignIn;

/// <summary>Sign-in over real HTTP and a real database, with two addresses to protect and a clock of the test's own.</summary>
internal sealed class SignInHost : IAsyncDisposable
{
    public const string Password = "correct horse battery staple";
    public const string ApiKey = "a-key-of-the-settings";

    private readonly WebApplication _app;

    private SignInHost(WebApplication app, ManualClock clock, StringWriter console)
    {
        _app = app;
        Clock = clock;
        Console = console;
    }

    public ManualClock Clock { get; }

    /// <summary>What was printed at start.</summary>
    public StringWriter Console { get; }

    public Uri Address => new(_app.Urls.First());

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<SignInHost> StartAsync(TemporaryFolder folder, string? password = Password)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            new("Storage:Sqlite:Path", Path.Combine(folder.Path, "leadbot.db")),
            new("Api:Keys:0", ApiKey),
            new("Dashboard:Admin:Password", password),
        ]);
        var clock = new ManualClock();
        var console = new StringWriter();
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(clock);
        services.AddRoutingCore();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddProblemDetails();
        services.AddOptions<PublicUrlOptions>();
        services.AddStorage(builder.Configuration);
        services.AddSignIn(builder.Configuration);
        services.AddSingleton<TextWriter>(console);
        var app = builder.Build();
        app.UseRouting();
        app.UseSignIn();
        app.MapSignIn();
        app.MapDashboard();
        app.MapGet("/api/v1/bots/{bot}/leads", () => Results.Text("leads")).RequireAuthorization(Scopes.LeadsRead);
        app.MapPost("/api/v1/bots/{bot}/leads", () => Results.Text("changed")).RequireAuthorization(Scopes.LeadsWrite);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SignInHost(app, clock, console);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
