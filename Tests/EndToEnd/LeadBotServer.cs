using LeadBot.Tests.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.EndToEnd;

/// <summary>The whole product on a real port, with a database of its own. Settings as an administrator would give them.</summary>
public sealed class LeadBotServer : WebApplicationFactory<Program>
{
    public const string ApiKey = "test-key-0123456789abcdef0123456789abcdef";
    public const string AdminPassword = "correct horse battery staple";

    private readonly TemporaryFolder _folder = new();
    private readonly (string Key, string Value)[] _settings;

    public LeadBotServer(params (string Key, string Value)[] settings)
    {
        _settings = settings;
        UseKestrel(0);
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>The server's clock; a test may set it forward.</summary>
    internal ShiftedTime Time { get; } = new();

    public string DatabasePath => Path.Combine(_folder.Path, "leadbot.db");

    /// <summary>Starts the server and returns it, listening.</summary>
    public static LeadBotServer Start(params (string Key, string Value)[] settings)
    {
        var server = new LeadBotServer(settings);
        server.StartServer();
        server.Address = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <summary>A client of the REST API with a key for everything.</summary>
    public HttpClient Api()
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", ApiKey);
        return http;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Sqlite:Path", DatabasePath);
        builder.UseSetting("Api:Keys:0", ApiKey);
        builder.UseSetting("Dashboard:Admin:Password", AdminPassword);
        builder.UseSetting("Limits:MessagesPerMinute", "0");
        builder.UseSetting("Limits:RequestsPerMinutePerAddress", "0");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _folder.DisposeAsync();
    }
}
