using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Channels.WebChat;
using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Conversations;
using LeadBot.Conversations.Attachments;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
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

    private readonly WebApplication _app;

    private WebChatServer(WebApplication app, MemoryEngine engine, MemoryAttachments files, MemoryKeys keys, WebChatClock clock, LogLines log)
    {
        _app = app;
        (Engine, Files, Keys, Clock, Log) = (engine, files, keys, clock, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public MemoryEngine Engine { get; }

    public MemoryAttachments Files { get; }

    public MemoryKeys Keys { get; }

    public WebChatClock Clock { get; }

    public LogLines Log { get; }

    public HttpClient Http { get; }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<WebChatServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Bots:default:WebChat:Secret"] = Secret, ["Bots:other:WebChat:Secret"] = OtherSecret });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        var clock = new WebChatClock();
        var engine = new MemoryEngine(clock);
        var files = new MemoryAttachments();
        var keys = new MemoryKeys();
        var log = new LogLines();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IInbox>(engine).AddSingleton<IConversations>(engine).AddSingleton<IJournal>(engine)
            .AddSingleton<IJournalSignal>(engine).AddSingleton<ITransientFeed>(engine)
            .AddSingleton<IAttachmentStore>(files).AddSingleton<IDirectLineKeys>(keys);
        builder.Services.AddWebChat(builder.Configuration);
        var app = builder.Build();
        app.UseRouting();
        app.MapWebChat();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new WebChatServer(app, engine, files, keys, clock, log);
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
