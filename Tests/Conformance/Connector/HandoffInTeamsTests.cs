using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Leads.Handoffs;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Connector;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>A visitor on the website, and the person in Teams who takes over.</summary>
public sealed class HandoffInTeamsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_arrives_accept_takes_over_and_five_messages_each_way_arrive_once_and_in_order()
    {
        await using var teams = await TeamsSales.StartAsync(Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(teams.Address, Ct);
        await visitor.AskAsync("What would an AI pilot cost for our 60-person firm?", ct: Ct);
        var id = (await teams.CardAsync(0, Ct)).HandoffId;
        var bots = visitor.Feed.Count;

        using var accepted = await teams.PressAsync(0, "handoff/accept", id, Ct);
        var shown = JsonNode.Parse(await accepted.Content.ReadAsStringAsync(Ct))!;
        for (var i = 1; i <= 5; i++)
        {
            using var said = await teams.SayAsync(0, $"rep {i}", Ct);
            await visitor.WaitAsync(activity => (string?)activity["text"] == $"rep {i}", Ct);
            await visitor.SayAsync($"visitor {i}", ct: Ct);
            await Until.ThereAsync(() => teams.Heard(0).FirstOrDefault(text => text == $"visitor {i}"), Ct);
        }

        await visitor.WaitAsync(activity => (string?)activity["text"] == "visitor 5", Ct);
        using var closed = await teams.SayAsync(0, "/close meeting agreed", Ct);
        await Until.ThereAsync(() => teams.Heard(0).FirstOrDefault(text => text == "Closed."), Ct);
        var lead = await teams.LeadAsync(Ct);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Contains("Mia has taken it.", shown["value"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(
            ["rep 1", "visitor 1", "rep 2", "visitor 2", "rep 3", "visitor 3", "rep 4", "visitor 4", "rep 5", "visitor 5"],
            visitor.Feed.Skip(bots).Select(activity => (string?)activity["text"]));
        Assert.Equal(["visitor 1", "visitor 2", "visitor 3", "visitor 4", "visitor 5", "Closed."], teams.Heard(0));
        Assert.Equal(("contacted", "closed", "Mia"), ((string)lead["status"]!, (string)lead["handoff"]!["state"]!, (string)lead["handoff"]!["acceptedBy"]!));
    }

    [Fact]
    public async Task A_rep_has_the_bot_ask_for_consent_and_says_that_they_are_away_by_command()
    {
        await using var teams = await TeamsSales.StartAsync(Ct);
        using var visitor = await teams.TakenAsync("I want to talk to a person", Ct);

        using var asked = await teams.SayAsync(0, "/consent", Ct);
        await visitor.WaitAsync(activity => activity["channelData"]?["leadbot"]?["asks"]?.GetValue<string>() == "consent", Ct);
        await visitor.SayAsync("Yes, that is fine", ct: Ct);
        await Until.ThereAsync(() => teams.Heard(0).FirstOrDefault(text => text == "Yes, that is fine"), Ct);
        using var again = await teams.SayAsync(0, "/consent", Ct);
        using var away = await teams.SayAsync(0, "/away", Ct);
        await Until.ThereAsync(() => teams.Heard(0).FirstOrDefault(text => text.StartsWith("You are away", StringComparison.Ordinal)), Ct);

        Assert.Equal(("granted", "Yes, that is fine"), ((string)(await teams.LeadAsync(Ct))["consent"]!["state"]!, (string)(await teams.LeadAsync(Ct))["consent"]!["quote"]!));
        Assert.Contains(teams.Heard(0), text => text.StartsWith("The visitor has agreed already", StringComparison.Ordinal));
        Assert.True(await teams.Services.GetRequiredService<PresenceService>().IsAwayAsync("Mia", Ct));
    }

    [Fact]
    public async Task Words_alone_leave_the_card_as_it_is_for_who_has_taken_it_and_consent_does_not()
    {
        await using var teams = await TeamsSales.StartAsync(Ct);
        using var visitor = await teams.TakenAsync("I want to talk to a person", Ct);
        await Until.TrueAsync(() => teams.Updates().Any(card => card.Contains("Mia has taken it.", StringComparison.Ordinal)), Ct);
        await visitor.SayAsync("I have a minute", ct: Ct);
        await Until.ThereAsync(() => teams.Heard(0).FirstOrDefault(text => text == "I have a minute"), Ct);
        using var said = await teams.SayAsync(0, "Hello, Mia here", Ct);
        await visitor.WaitAsync(activity => (string?)activity["text"] == "Hello, Mia here", Ct);

        using var asked = await teams.SayAsync(0, "/consent", Ct);
        await visitor.WaitAsync(activity => activity["channelData"]?["leadbot"]?["asks"]?.GetValue<string>() == "consent", Ct);
        await visitor.SayAsync("Yes, that is fine", ct: Ct);
        await Until.TrueAsync(() => teams.Updates().Any(card => card.Contains("Consent granted", StringComparison.Ordinal)), Ct, () => string.Join("\n", teams.Updates()));

        var shown = teams.Updates().Select(card => card.Contains("Consent granted", StringComparison.Ordinal)).ToList();
        Assert.Equal([false, true], shown);
    }

    [Fact]
    public async Task Given_back_after_both_have_spoken_the_bot_asks_on_where_it_stopped()
    {
        await using var teams = await TeamsSales.StartAsync(Ct);
        using var visitor = await teams.TakenAsync("What would an AI pilot cost for our 60-person firm?", Ct);
        using var said = await teams.SayAsync(0, "Hello, Mia here", Ct);
        await visitor.WaitAsync(activity => (string?)activity["text"] == "Hello, Mia here", Ct);
        await visitor.SayAsync("Thanks, that helps", ct: Ct);
        await Until.ThereAsync(() => teams.Heard(0).FirstOrDefault(text => text == "Thanks, that helps"), Ct);

        using var back = await teams.SayAsync(0, "/bot", Ct);
        var asks = await visitor.WaitAsync(activity => activity["channelData"]?["leadbot"]?["text"] is JsonArray keys && keys.Any(key => (string?)key == "handoff.returned"), Ct);
        Assert.NotNull(asks["channelData"]!["leadbot"]!["asks"]);
        var next = await visitor.AskAsync("Cole Advisory", ct: Ct);
        Assert.NotNull(next["channelData"]!["leadbot"]!["asks"]);
    }

    [Fact]
    public async Task The_second_who_presses_sees_who_was_faster_and_is_not_heard_by_the_visitor()
    {
        await using var teams = await TeamsSales.StartAsync(Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(teams.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        var id = (await teams.CardAsync(0, Ct)).HandoffId;

        using var mia = await teams.PressAsync(0, "handoff/accept", id, Ct);
        using var tom = await teams.PressAsync(0, "handoff/accept", id, Ct, "Tom");
        using var said = await teams.SayAsync(0, "It is me, Tom", Ct, "Tom");
        await Until.ThereAsync(() => teams.Heard(0).FirstOrDefault(text => text.Contains("has not heard you", StringComparison.Ordinal)), Ct);

        Assert.Contains("Mia has taken it.", await tom.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        await visitor.ReadAsync(Ct);
        Assert.DoesNotContain(visitor.Feed, activity => ((string?)activity["text"])?.Contains("Tom", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_card_stays_below_25_kilobytes_and_a_visitor_cannot_draw_links_on_it()
    {
        await using var teams = await TeamsSales.StartAsync(Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(teams.Address, Ct);
        var flood = string.Concat(Enumerable.Repeat("We need help with [invoices](https://evil.example) and with much more of it. ", 45));
        await visitor.AskAsync(flood, ct: Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);

        var card = (await teams.CardAsync(0, Ct)).Content.ToJsonString();
        Assert.InRange(card.Length, 500, 25 * 1024);
        Assert.DoesNotContain("[invoices](https", card, StringComparison.Ordinal);
    }
}
