using LeadBot.Bot.Keys;
using LeadBot.BotFramework.Turns;
using LeadBot.Channels.WebChat;
using LeadBot.Channels.WebChat.Widget;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Turns;
using LeadBot.Conversations.Typing;
using LeadBot.Storage;
using LeadBot.Tests.Channels.WebChat.Widget;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadBot.Tests.Conformance.DirectLine;

/// <summary>Web chat over the real engine and a real database file, with a bot that says everything back.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OffsetClock _clock = new();
    private WebApplication _app = null!;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<EngineServer> StartAsync()
    {
        var server = new EngineServer();
        await server.ListenAsync();
        return server;
    }

    /// <summary>Another process on the same port and file.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await ListenAsync();
    }

    public void Pass(TimeSpan time) => _clock.Offset += time;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _folder.DisposeAsync();
    }

    private async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task ListenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(Address.GetLeftPart(UriPartial.Authority));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Sqlite:Path"] = Path.Combine(_folder.Path, "leadbot.db"),
            ["Bots:default:Name"] = "Echo",
            ["Limits:MessagesPerMinute"] = "0",
        });
        var services = builder.Services;
        services.AddRoutingCore();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(_clock);
        services.AddStorage(builder.Configuration);
        services.AddConversations(builder.Configuration);
        services.AddKeys(builder.Configuration);
        services.AddWebChat(builder.Configuration);
        services.AddSingleton<IPageViews, SeenPageViews>();
        services.AddSingleton<ITypingHeard, HeardTyping>();
        services.AddScoped<IBot, EchoBot>();
        services.AddSingleton<IActivityFilter, EchoBot>();
        services.AddSingleton<ITurnTexts, EchoBot>();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapWebChat();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.First());
    }

    /// <summary>Time as it is, moved on.</summary>
    private sealed class OffsetClock : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
    }
}
