using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>What the card of a handoff shows while the conversation goes on, and what becomes of it when it is given back.</summary>
public sealed class CardInTeamsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_visitor_writes_while_they_wait_stands_on_the_card()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(mia.Server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        await mia.HandoffAsync(Ct);

        await visitor.SayAsync("It is about the purple invoices", ct: Ct);

        await Until.ThereAsync(() => mia.Card() is { } card && card.ToJsonString().Contains("purple invoices", StringComparison.Ordinal) ? card : null, Ct);
    }

    [Fact]
    public async Task The_bots_links_are_links_on_the_card_and_a_visitors_are_letters()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(mia.Server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person about [this](https://evil.example)", ct: Ct);
        await mia.HandoffAsync(Ct);

        var card = mia.Sent()[0].ToJsonString();
        Assert.Contains("[privacy](https://leadbot.example/privacy)", card, StringComparison.Ordinal);
        Assert.DoesNotContain("[this](https", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_lines_are_the_last_ones_of_a_conversation_of_hundreds()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (visitor, _) = await mia.TakeAsync(Ct);
        for (var i = 1; i <= 210; i++)
        {
            await visitor.SayAsync($"line {i}", ct: Ct);
        }

        // What lasts has changed, and with it the card of somebody who has taken the handoff.
        using var asked = await mia.SayAsync("/consent", Ct);
        await visitor.WaitAsync(activity => (string?)activity["channelData"]?["leadbot"]?["asks"] == "consent", Ct);
        await visitor.SayAsync("Yes, that is fine", ct: Ct);
        await Until.ThereAsync(() => mia.Card()?.ToJsonString() is { } card && card.Contains("line 210", StringComparison.Ordinal) && !card.Contains("line 20\\n", StringComparison.Ordinal) ? card : null, Ct);
        visitor.Dispose();
    }

    [Fact]
    public async Task Given_back_the_bot_asks_on_and_a_new_reason_calls_a_person_anew()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        using var visitor = await DirectLineVisitor.ArriveAsync(mia.Server.Address, Ct);
        await visitor.AskAsync("We need help with our invoices, we are Fern & Oak", ct: Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        using var accepted = await mia.PressAsync("handoff/accept", await mia.HandoffAsync(Ct), Ct);

        using var back = await mia.SayAsync("/bot", Ct);
        var asked = await visitor.WaitAsync(activity => (string?)activity["channelData"]?["leadbot"]?["text"]?[0] == "handoff.returned", Ct);
        var next = await visitor.AskAsync("60 people", ct: Ct);

        Assert.Equal("companySize", (string?)asked["channelData"]!["leadbot"]!["asks"]);
        Assert.Equal("role", (string?)next["channelData"]!["leadbot"]!["asks"]);
        Assert.Equal("60", (await mia.LeadAsync(Ct))["fields"]!["companySize"]!["value"]!.ToJsonString());
    }
}
