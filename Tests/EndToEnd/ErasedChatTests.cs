using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Leads.Erasure;
using LeadBot.Storage.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.EndToEnd;

/// <summary>A lead is found by what was said, deleted, and erased, while its visitor keeps the chat open.</summary>
public sealed class ErasedChatTests
{
    private const string Leads = "/api/v1/bots/default/leads";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chat_whose_lead_was_erased_begins_anew_without_an_error()
    {
        await using var server = LeadBotServer.Start();
        using var api = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("We are Zephyrus Works, 40 people, and want to automate our reporting", ct: Ct);
        var lead = await FoundAsync(api, "zephyrus automat");
        var id = lead["id"]!.GetValue<string>();

        using var deleted = await api.DeleteAsync($"{Leads}/{id}", Ct);
        deleted.EnsureSuccessStatusCode();
        Assert.Empty(await ItemsAsync(api, "q=zephyrus"));
        Assert.Empty(await ItemsAsync(api, $"conversationId={visitor.ConversationId}"));
        await visitor.AskAsync("Is anybody there?", ct: Ct); // in the grace: the turn finds its lead as before

        await server.Services.GetRequiredService<IWriter>().WriteAsync(session => session.Execute("UPDATE lead_deletions SET erase_at = 0"), WritePriority.Turn, Ct);
        await server.Services.GetRequiredService<ILeadEraser>().EraseDueAsync(Ct);

        await visitor.AskAsync("We are Boreas Foods and need a data platform", ct: Ct);
        var next = await FoundAsync(api, "boreas");
        Assert.NotEqual(id, next["id"]!.GetValue<string>());
        Assert.Equal(visitor.ConversationId, next["conversationId"]!.GetValue<string>());
        Assert.Equal(1, next["version"]!.GetValue<int>());
        Assert.Empty(await ItemsAsync(api, "q=zephyrus"));
        Assert.DoesNotContain("Zephyrus", await api.GetStringAsync($"{Leads}/{next["id"]}/transcript", Ct), StringComparison.OrdinalIgnoreCase);
    }

    private static Task<JsonNode> FoundAsync(HttpClient api, string words) =>
        Until.ComesAsync(async () => await ItemsAsync(api, $"q={Uri.EscapeDataString(words)}") is [var found, ..] ? found : null, Ct);

    private static async Task<JsonArray> ItemsAsync(HttpClient api, string query) =>
        (await api.GetFromJsonAsync<JsonObject>($"{Leads}?{query}", Ct))!["items"]!.AsArray();
}
