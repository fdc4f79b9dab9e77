using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>Web chat by Direct Line. It is followed: nothing is sent to it, so no sending can fail.</summary>
internal sealed class WebChatDriver : ChannelDriver
{
    private readonly ConcurrentDictionary<int, DirectLineVisitor> _people = new();
    private int _count;

    public override (string Key, string Value)[] Settings => [];

    public override async Task ArriveAsync(int person, CancellationToken ct) => _people[person] = await DirectLineVisitor.ArriveAsync(() => Server(), ct);

    public override string Conversation(int person) => _people[person].ConversationId;

    public override ChannelRequest Message(int person, string text) => Activity(person, new JsonObject { ["type"] = "message", ["text"] = text });

    public override ChannelRequest Typing(int person) => Activity(person, new JsonObject { ["type"] = "typing" });

    public override ChannelRequest Picture(int person)
    {
        var key = $"k{Interlocked.Increment(ref _count)}";
        return new(() => Make("upload", Token(person)), () => Make("upload", "forged"));

        HttpRequestMessage Make(string path, string token)
        {
            var file = new ByteArrayContent(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            var activity = new StringContent(
                new JsonObject
                {
                    ["type"] = "message",
                    ["from"] = new JsonObject { ["id"] = "visitor" },
                    ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["name"] = "plan.png" }),
                    ["channelData"] = new JsonObject { ["clientActivityID"] = key },
                }.ToJsonString(),
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/vnd.microsoft.activity"));
            return Request(person, path, token, new MultipartFormDataContent { { activity, "activity" }, { file, "file", "plan.png" } });
        }
    }

    public override async Task<IReadOnlyList<string>> HeardAsync(int person, CancellationToken ct)
    {
        await _people[person].ReadAsync(ct);
        return [.. _people[person].Feed.Where(DirectLineVisitor.IsBotMessage).Select(activity => (string?)activity["text"] ?? "")];
    }

    public override async Task<IReadOnlyList<(string Label, ChannelRequest Press)>> ButtonsAsync(int person, CancellationToken ct)
    {
        await _people[person].ReadAsync(ct);
        var actions = _people[person].Feed.LastOrDefault(activity => activity["suggestedActions"] is not null)?["suggestedActions"]!["actions"]!.AsArray() ?? [];
        return [.. actions.Select(action => ((string)action!["title"]!, Message(person, (string)action["value"]!)))];
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var visitor in _people.Values)
        {
            visitor.Dispose();
        }

        await base.DisposeAsync();
    }

    private ChannelRequest Activity(int person, JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = "visitor" };
        activity["locale"] = "en-US";
        activity["channelData"] = new JsonObject { ["clientActivityID"] = $"k{Interlocked.Increment(ref _count)}" };
        var body = activity.ToJsonString();
        return new(() => Make(Token(person)), () => Make("forged"));

        HttpRequestMessage Make(string token) => Request(person, "activities", token, new StringContent(body, Encoding.UTF8, "application/json"));
    }

    private string Token(int person) => _people[person].Token;

    private HttpRequestMessage Request(int person, string path, string token, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Server(), $"/v3/directline/conversations/{Conversation(person)}/{path}")) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
