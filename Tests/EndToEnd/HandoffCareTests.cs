using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.EndToEnd;

/// <summary>A visitor in web chat, and the people who come, ask for consent, or do not come.</summary>
public sealed class HandoffCareTests
{
    private const string Handoffs = "/api/v1/bots/default/handoffs";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_nobody_comes_the_visitor_hears_it_once_and_the_lead_names_who_has_to_look()
    {
        await using var server = LeadBotServer.Start();
        using var rep = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        var id = (string)(await Get(rep, Handoffs))["items"]![0]!["id"]!;
        await Until.ComesAsync(async () => (await Get(rep, $"{Handoffs}/{id}"))["assignment"], Ct);

        await PassTimeAsync(server, id);
        var told = await visitor.WaitAsync(activity => Keys(activity).Contains("handoff.expired"), Ct);
        var lead = (await Get(rep, "/api/v1/bots/default/leads"))["items"]![0]!;
        await visitor.AskAsync("We are a 40-person firm and need help with invoices", ct: Ct);

        Assert.NotNull(told);
        Assert.Equal("expired", (string?)lead["handoff"]!["state"]);
        Assert.Single(lead["exceptions"]!.AsArray(), note => (string?)note!["kind"] == "failed_handoff" && (string?)note["owner"] == "intake" && note["dueAt"] is not null);
        Assert.Single(visitor.Feed, activity => Keys(activity).Contains("handoff.expired"));
        var figures = await Until.ComesAsync(
            async () => await Get(rep, "/api/v1/bots/default/analytics/handoffs?days=7") is { } all && (int)all["expired"]!["count"]! == 1 ? all : null, Ct);
        Assert.Equal(1, (int)figures["expired"]!["of"]!);
    }

    [Fact]
    public async Task A_person_has_the_bot_ask_for_consent_and_the_answer_stands_with_its_quote()
    {
        await using var server = LeadBotServer.Start();
        using var rep = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        var id = (string)(await Get(rep, Handoffs))["items"]![0]!["id"]!;
        using var early = await rep.PostAsync(new Uri($"{Handoffs}/{id}/consent", UriKind.Relative), null, Ct);
        using var accepted = await rep.PostAsync(new Uri($"{Handoffs}/{id}/accept", UriKind.Relative), null, Ct);

        using var asked = await rep.PostAsync(new Uri($"{Handoffs}/{id}/consent", UriKind.Relative), null, Ct);
        await visitor.WaitAsync(activity => Keys(activity).Any(key => key.StartsWith("ask.consent", StringComparison.Ordinal)), Ct);
        using var twice = await rep.PostAsync(new Uri($"{Handoffs}/{id}/consent", UriKind.Relative), null, Ct);
        await visitor.SayAsync("What do you mean by invoices?", ct: Ct);
        await visitor.SayAsync("Yes, that is fine with me", ct: Ct);
        var consent = await Until.ComesAsync(
            async () => (await Get(rep, "/api/v1/bots/default/leads"))["items"]![0]!["consent"] is { } found && (string?)found["state"] == "granted" ? found : null, Ct);
        using var after = await rep.PostAsync(new Uri($"{Handoffs}/{id}/consent", UriKind.Relative), null, Ct);

        Assert.Equal(
            (HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (early.StatusCode, asked.StatusCode, twice.StatusCode, after.StatusCode));
        Assert.Contains("asked already", await twice.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("agreed already", await after.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.StartsWith("Yes", (string)consent["quote"]!, StringComparison.Ordinal);
        Assert.NotNull(consent["activityId"]);
        Assert.NotNull(consent["textVersion"]);
    }

    [Fact]
    public async Task A_yes_to_the_persons_own_words_is_no_consent()
    {
        await using var server = LeadBotServer.Start();
        using var rep = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        var id = (string)(await Get(rep, Handoffs))["items"]![0]!["id"]!;
        using var accepted = await rep.PostAsync(new Uri($"{Handoffs}/{id}/accept", UriKind.Relative), null, Ct);
        using var asked = await rep.PostAsync(new Uri($"{Handoffs}/{id}/consent", UriKind.Relative), null, Ct);
        await visitor.WaitAsync(activity => Keys(activity).Any(key => key.StartsWith("ask.consent", StringComparison.Ordinal)), Ct);

        using var said = await rep.PostAsJsonAsync($"{Handoffs}/{id}/messages", new { key = "k1", text = "Shall we talk at three?" }, Ct);
        await visitor.WaitAsync(activity => (string?)activity["text"] == "Shall we talk at three?", Ct);
        await visitor.SayAsync("Yes", ct: Ct);
        using var typing = await rep.PostAsync(new Uri($"{Handoffs}/{id}/typing", UriKind.Relative), null, Ct);
        var reach = await Until.ComesAsync(
            async () => await Get(rep, $"{Handoffs}/{id}/visitor") is { } found && found["lastMessageAt"] is not null ? found : null, Ct);
        await Until.ComesAsync(async () => (await Get(rep, $"{Handoffs}/{id}/transcript"))["items"]!.AsArray().FirstOrDefault(line => (string?)line!["text"] == "Yes"), Ct);

        Assert.Equal("none", (string?)(await Get(rep, "/api/v1/bots/default/leads"))["items"]![0]!["consent"]!["state"]);
        Assert.Equal(("webchat", false), ((string?)reach["channel"], (bool)reach["isConnected"]!));
        Assert.Equal(HttpStatusCode.NoContent, typing.StatusCode);
        using var again = await rep.PostAsync(new Uri($"{Handoffs}/{id}/consent", UriKind.Relative), null, Ct);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task What_a_person_makes_of_a_handoff_when_they_close_it_stands_in_it_and_in_the_figures()
    {
        await using var server = LeadBotServer.Start();
        using var rep = server.Api();
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        var id = (string)(await Get(rep, Handoffs))["items"]![0]!["id"]!;

        using var wrong = await rep.PostAsJsonAsync($"{Handoffs}/{id}/close", new { reason = "no", outcome = "won" }, Ct);
        using var closed = await rep.PostAsJsonAsync($"{Handoffs}/{id}/close", new { reason = "Nothing to do for us", outcome = "notAFit", isGood = false, questionAnswered = true }, Ct);
        var verdict = (await Get(rep, $"{Handoffs}/{id}"))["verdict"]!;
        var figures = await Until.ComesAsync(
            async () => await Get(rep, "/api/v1/bots/default/analytics/handoffs?days=7") is { } all && (int)all["bad"]!["of"]! == 1 ? all : null, Ct);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (wrong.StatusCode, closed.StatusCode));
        Assert.Equal(("notAFit", false, true), ((string)verdict["outcome"]!, (bool)verdict["isGood"]!, (bool)verdict["questionAnswered"]!));
        Assert.Equal((1, 1), ((int)figures["bad"]!["count"]!, (int)figures["questionAnswered"]!["count"]!));
    }

    [Fact]
    public async Task Who_is_away_is_not_asked_and_says_so_themselves()
    {
        await using var server = LeadBotServer.Start(("Owners:intake:Members:0:Name", "mia"), ("Owners:intake:Members:1:Name", "tom"));
        using var rep = server.Api();
        using var none = await rep.PutAsJsonAsync("/api/v1/bots/default/presence", new { }, Ct);
        using var away = await rep.PutAsJsonAsync("/api/v1/bots/default/presence", new { isAvailable = false }, Ct);
        await server.Services.GetRequiredService<PresenceService>().SetAsync("mia", isAway: true, Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        var handoff = await Until.ComesAsync(
            async () => (await Get(rep, Handoffs))["items"]![0] is { } found && found["assignment"] is not null ? found : null, Ct);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (none.StatusCode, away.StatusCode));
        Assert.False((bool)(await Get(rep, "/api/v1/bots/default/presence"))["isAvailable"]!);
        Assert.Equal("tom", (string)handoff["assignment"]!["person"]!);
    }

    /// <summary>As if the deadline had passed: the watch finds it so.</summary>
    private static async Task PassTimeAsync(LeadBotServer server, string id)
    {
        var handoffs = server.Services.GetRequiredService<IHandoffReader>();
        while (true)
        {
            var handoff = (await handoffs.FindAsync("default", id, Ct))!;
            try
            {
                var asked = handoff.Assignment! with { AnswerBy = handoff.OpenedAt };
                await server.Services.GetRequiredService<ILeadWriter>().CommitAsync([new HandoffSaved(handoff with { Version = handoff.Version + 1, Assignment = asked })], Ct);
                return;
            }
            catch (LeadConflictException)
            {
                // The watch was faster.
            }
        }
    }

    private static IEnumerable<string> Keys(JsonNode activity) =>
        activity["channelData"]?["leadbot"]?["text"] is JsonArray keys ? keys.Select(key => (string)key!) : [];

    private static async Task<JsonNode> Get(HttpClient http, string path) => JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative), Ct))!;
}
