using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using LeadBot.Bot.Api;
using LeadBot.Bot.SignIn;
using LeadBot.Conversations.Journal;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Storage.Leads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Api;

/// <summary>The REST API over a real database, with a sign-in that believes the header <c>X-Scopes</c>.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiHost(WebApplication app, LeadDatabase database, FakeJournal journal)
    {
        _app = app;
        Database = database;
        Journal = journal;
    }

    public LeadDatabase Database { get; }

    public FakeJournal Journal { get; }

    public static async Task<ApiHost> StartAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        var database = await SqliteLeadDatabase.OpenAsync();
        var journal = new FakeJournal();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration.Sources.Clear(); // the product's own appsettings.json lies beside the tests
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bots:default:Name"] = "Nora",
            ["Bots:default:Company"] = "Northlight Advisory",
            ["Bots:default:ConsentTextVersion"] = "2026-11",
            ["Bots:default:Fields:0:Name"] = "need",
            ["Bots:default:Fields:1:Name"] = "email",
            ["Bots:default:Fields:1:Kind"] = "Email",
            ["Bots:default:Fields:1:Ask"] = "Contact",
            ["Owners:accounts:Name"] = "",
            ["Owners:intake:Name"] = "",
            ["Owners:support:Name"] = "Client support",
        });
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddProblemDetails();
        services.AddLeads(builder.Configuration);
        services.AddApi(builder.Configuration);
        services.AddSingleton(database.Signal);
        services.AddSingleton(database.Leads);
        services.AddSingleton(database.Facets);
        services.AddSingleton(database.Eraser);
        services.AddSingleton(database.Intake);
        services.AddSingleton(database.Handoffs);
        services.AddSingleton(database.Writer);
        services.AddSingleton(database.Figures);
        services.AddSingleton(database.Facts);
        services.AddSingleton(database.ComingFiles);
        services.AddSingleton<IJournal>(journal);
        services.AddSingleton<IVisitorReach>(new OpenReach());
        services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, TestSignIn>("test", null);
        var policies = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All)
        {
            policies.AddPolicy(scope, policy => policy.RequireAuthenticatedUser().RequireClaim("scope", scope));
        }

        var app = builder.Build();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapApi();
        await app.StartAsync(ct);
        return new ApiHost(app, database, journal);
    }

    public HttpClient Client(string? scopes = null, string name = "mia")
    {
        var client = _app.GetTestClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Test", name);
        client.DefaultRequestHeaders.Add("X-Scopes", scopes ?? string.Join(' ', Scopes.All));
        return client;
    }

    public HttpClient Stranger() => _app.GetTestClient();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var sent))
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }

            var claims = Request.Headers["X-Scopes"].ToString().Split(' ').Select(scope => new Claim("scope", scope)).Append(new Claim(ClaimTypes.Name, sent.Parameter!));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, "test")), "test")));
        }
    }
}
