using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Channels.WebChat;
using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Channels.WebChat.Widget;
using LeadBot.Conversations;
using LeadBot.Conversations.Attachments;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Typing;
using LeadBot.Tests.Channels.WebChat.Widget;
using LeadBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadBot.Tests.Channels.WebChat;

/// <summary>Web chat alone on a real port, over an engine in memory.</summary>
internal sealed class WebChatServer : IAsyncDisposable
{
    public const string Secret = "the-secret-of-default";
    public const string OtherSecret = "the-secret-of-other";

    private readonly (string Key, string Value)[] _settings;
    private WebApplication _app = null!;

    private WebChatServer((string Key, string Value)[] settings)
    {
        _settings = settings;
        Engine = new MemoryEngine(Clock);
    }

    public MemoryEngine Engine { get; }

    public MemoryAttachments Files { get; } = new();

    public MemoryKeys Keys { get; } = new();

    public WebChatClock Clock { get; } = new();

    public SeenPageViews Views { get; } = new();

    public LogLines Log { get; } = new();

    public HttpClient Http { get; } = new();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<WebChatServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var server = new WebChatServer(settings);
        await server.ListenAsync("http://127.0.0.1:0");
        server.Http.BaseAddress = new Uri(server._app.Urls.First());
        return server;
    }

    /// <summary>Another process on the same port, over what the first one stored.</summary>
    public async Task RestartAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await ListenAsync(Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
    }

    private async Task ListenAsync(string address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Services.AddRoutingCore();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Bots:default:WebChat:Secret"] = Secret, ["Bots:default:Name"] = "Nora", ["Bots:other:WebChat:Secret"] = OtherSecret });
        builder.Configuration.AddInMemoryCollection(_settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IInbox>(Engine).AddSingleton<IConversations>(Engine).AddSingleton<IJournal>(Engine)
            .AddSingleton<ITypingHeard>(new HeardTyping()).AddSingleton<IJournalSignal>(Engine).AddSingleton<ITransientFeed>(Engine)
            .AddSingleton<IAttachmentStore>(Files).AddSingleton<IDirectLineKeys>(Keys)
            .AddSingleton<IPageViews>(Views);
        builder.Services.AddWebChat(builder.Configuration);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapWebChat();
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks with a token or secret, and reads JSON.</summary>
    public async Task<(HttpResponseMessage Response, JsonNode? Body)> AskAsync(
        HttpMethod method, string path, string? bearer, object? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith("/widget", StringComparison.Ordinal) ? path : WebChatEndpoints.DirectLine + path);
        request.Content = body is HttpContent content ? content : body is null ? null : JsonContent.Create(body);
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, response.Content.Headers.ContentType?.MediaType == "application/json" ? JsonNode.Parse(text) : null);
    }

    /// <summary>A visitor with a token and a started conversation.</summary>
    public async Task<(string Token, string Conversation, string User)> ArriveAsync()
    {
        var (_, token) = await AskAsync(HttpMethod.Post, "/widget/token", null, new { bot = "default" });
        var (_, started) = await AskAsync(HttpMethod.Post, "/conversations", Text(token!, "token"), new { });
        return (Text(started!, "token"), Text(started!, "conversationId"), Text(token!, "userId"));
    }

    public static string Text(JsonNode node, string property) => node[property]!.GetValue<string>();

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
