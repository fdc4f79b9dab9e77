using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Turns;
using LeadBot.Storage;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Tests.Conversations;

/// <summary>The real engine on a real SQLite file, with a bot of the test's own.</summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly bool _ownsFolder;
    private readonly IHost _host;

    private Engine(IHost host, string folder, bool ownsFolder)
    {
        _host = host;
        _ownsFolder = ownsFolder;
        Folder = folder;
    }

    public string Folder { get; }

    public IServiceProvider Services => _host.Services;

    public IInbox Inbox => Services.GetRequiredService<IInbox>();

    public IJournal Journal => Services.GetRequiredService<IJournal>();

    public IWriter Writer => Services.GetRequiredService<IWriter>();

    public static async Task<Engine> StartAsync(
        Func<ITurnContext, IServiceProvider, CancellationToken, Task> bot,
        Action<Dictionary<string, string?>>? settings = null,
        Action<IServiceCollection>? services = null,
        string? folder = null)
    {
        var engine = Build(bot, settings, services, folder);
        await engine.StartAsync();
        return engine;
    }

    public static Engine Build(
        Func<ITurnContext, IServiceProvider, CancellationToken, Task> bot,
        Action<Dictionary<string, string?>>? settings = null,
        Action<IServiceCollection>? services = null,
        string? folder = null)
    {
        var place = folder ?? Directory.CreateTempSubdirectory("leadbot-engine-").FullName;
        var values = new Dictionary<string, string?>
        {
            ["Storage:Sqlite:Path"] = Path.Combine(place, "leadbot.db"),
            ["Turns:PollInterval"] = "00:00:00.020",
            ["Turns:RetryDelay"] = "00:00:00.010",
        };
        settings?.Invoke(values);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(values);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSingleton<IActivityFilter, NoFilter>();
        builder.Services.AddSingleton<ITurnTexts, Texts>();
        builder.Services.AddScoped<ConversationState>();
        builder.Services.AddScoped<UserState>();
        builder.Services.AddScoped<IBot>(provider => new Bot(provider, bot));
        services?.Invoke(builder.Services);
        return new Engine(builder.Build(), place, folder is null);
    }

    public async Task<string> OpenAsync(string channelId = "c1", string bot = "default")
    {
        var request = new NewConversation(bot, "webchat", channelId);
        return (await Services.GetRequiredService<IConversations>().OpenAsync(request, TestContext.Current.CancellationToken)).Id;
    }

    public Task<InboxResult> SayAsync(string conversation, string text, string? key = null, string user = "u1", string bot = "default") =>
        Inbox.AcceptAsync(Message(conversation, text, key, user, bot), TestContext.Current.CancellationToken);

    public static InboundActivity Message(string conversation, string text, string? key = null, string user = "u1", string bot = "default") => new()
    {
        Bot = bot,
        ConversationId = conversation,
        DedupeKey = key,
        Activity = new Activity(ActivityTypes.Message)
        {
            ChannelId = "webchat",
            Text = text,
            From = new ChannelAccount(user),
            Recipient = new ChannelAccount(bot),
        },
    };

    /// <summary>What stands in the journal, once so much does: each line as <c>speaker: text</c>.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(string conversation, int atLeast)
    {
        string[] lines = [];
        await Until.TrueAsync(
            async () =>
            {
                var page = await Journal.ReadAsync(conversation, 0, 10_000, JournalAudience.System, TestContext.Current.CancellationToken);
                lines = [.. page.Entries.Select(entry => $"{entry.Speaker}: {ActivityJson.Parse(entry.Body) switch { { Text: { } text } => text, { Name: var name } => name }}")];
                return lines.Length >= atLeast;
            },
            TestContext.Current.CancellationToken,
            () => string.Join(" | ", lines));
        return lines;
    }

    public Task<long> NumberAsync(string sql) =>
        Writer.WriteAsync(session => session.ReadFirst(sql, row => row.GetInt64(0)), WritePriority.Bulk, TestContext.Current.CancellationToken);

    public Task ExecuteAsync(string sql) =>
        Writer.WriteAsync(session => session.Execute(sql), WritePriority.Bulk, TestContext.Current.CancellationToken);

    public Task StartAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private sealed class Bot(IServiceProvider services, Func<ITurnContext, IServiceProvider, CancellationToken, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, services, cancellationToken);
    }

    private sealed class NoFilter : IActivityFilter
    {
        public IReadOnlyList<TextFlag> Apply(Activity activity) =>
            activity.Text?.IndexOf("secret", StringComparison.Ordinal) is { } at and >= 0 ? [new TextFlag("password", at, 6, false)] : [];
    }

    private sealed class Texts : ITurnTexts
    {
        public string Apology(string bot, string? locale) => "sorry";

        public string SlowDown(string bot, string? locale) => "slowly please";

        public string Removed(string bot, string? locale) => "removed";
    }
}
