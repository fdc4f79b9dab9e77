using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LeadBot.Channels.WebChat;
using LeadBot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.EndToEnd.Unread;

/// <summary>What a mailed link opens, and what it does not.</summary>
public sealed class ResumeLinkTests
{
    private static readonly (string, string)[] s_settings = [("PublicUrl", "https://chat.northlight.example")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_brings_one_conversation_back_and_opens_nothing_by_itself()
    {
        await using var server = LeadBotServer.Start(s_settings);
        using var first = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        using var second = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await first.AskAsync("Hello", ct: Ct);
        await second.AskAsync("Hello", ct: Ct);
        var token = Token(await LinkAsync(server, first.ConversationId, null));
        using var http = new HttpClient { BaseAddress = server.Address };

        Assert.Equal(first.ConversationId, await RedeemAsync(http, token));
        Assert.NotEqual(second.ConversationId, await RedeemAsync(http, Forged(token, second.ConversationId)));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var conversation in new[] { first.ConversationId, second.ConversationId })
        {
            using var read = await http.GetAsync(new Uri($"/v3/directline/conversations/{conversation}/activities", UriKind.Relative), Ct);
            Assert.Contains(read.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        }

        using var refreshed = await http.PostAsync(new Uri("/v3/directline/tokens/refresh", UriKind.Relative), null, Ct);
        Assert.Contains(refreshed.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
    }

    [Fact]
    public async Task It_ends_after_its_time()
    {
        await using var server = LeadBotServer.Start([.. s_settings, ("Bots:default:WebChat:LinkLifetime", "1.00:00:00")]);
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("Hello", ct: Ct);
        var token = Token(await LinkAsync(server, visitor.ConversationId, null));
        using var http = new HttpClient { BaseAddress = server.Address };

        server.Time.Shift = TimeSpan.FromHours(23);
        Assert.Equal(visitor.ConversationId, await RedeemAsync(http, token));
        server.Time.Shift = TimeSpan.FromHours(25);
        Assert.NotEqual(visitor.ConversationId, await RedeemAsync(http, token));
    }

    [Theory]
    [InlineData("https://www.northlight.example/pricing?team=2#top", "https://www.northlight.example/pricing?team=2#leadbot=")]
    [InlineData("https://chat.northlight.example/demo", "https://chat.northlight.example/demo#leadbot=")]
    [InlineData("https://evil.example/pricing", "https://chat.northlight.example/widget/frame?bot=default#leadbot=")]
    [InlineData("https://www.northlight.example@evil.example/", "https://chat.northlight.example/widget/frame?bot=default#leadbot=")]
    [InlineData("javascript:alert(1)", "https://chat.northlight.example/widget/frame?bot=default#leadbot=")]
    [InlineData(null, "https://chat.northlight.example/widget/frame?bot=default#leadbot=")]
    public async Task It_opens_the_page_where_the_chat_was_on_a_site_of_ours_and_never_a_strangers(string? page, string expected)
    {
        await using var server = LeadBotServer.Start([.. s_settings, ("Bots:default:WebChat:AllowedOrigins", "https://*.northlight.example")]);
        var conversation = await server.Services.GetRequiredService<IConversations>().OpenAsync(new NewConversation("default", "webchat", "c-1"), Ct);

        Assert.StartsWith(expected, await LinkAsync(server, conversation.Id, page), StringComparison.Ordinal);
    }

    private static async Task<string> LinkAsync(LeadBotServer server, string conversationId, string? page)
    {
        var conversation = await server.Services.GetRequiredService<IConversations>().FindAsync(conversationId, Ct);
        return (await server.Services.GetRequiredService<IResumeLinks>().ToAsync(conversation!, "dl_visitor", page, Ct))!;
    }

    private static string Token(string link) => link[(link.IndexOf("#leadbot=", StringComparison.Ordinal) + "#leadbot=".Length)..];

    private static async Task<string> RedeemAsync(HttpClient http, string token)
    {
        using var response = await http.PostAsJsonAsync("/widget/token", new { bot = "default", resume = token }, Ct);
        response.EnsureSuccessStatusCode();
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["conversationId"]!;
    }

    /// <summary>The same token with another conversation in it, under the old signature.</summary>
    private static string Forged(string token, string conversation)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]))!;
        claims["conv"] = conversation;
        return $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
    }
}
