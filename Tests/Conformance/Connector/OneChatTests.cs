using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Tests.Channels;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>Teams gives a person one chat with the bot, however many visitors wait for that person.</summary>
public sealed class OneChatTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_chat_one_visitor_is_spoken_with_at_a_time_and_the_next_when_that_is_over()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (first, _) = await mia.TakeAsync(Ct);
        using var second = await DirectLineVisitor.ArriveAsync(mia.Server.Address, Ct);
        await second.AskAsync("I want to talk to a person", ct: Ct);
        var next = await CardAsync(mia, 2);

        using var early = await mia.PressAsync("handoff/accept", next, Ct);
        var why = JsonNode.Parse(await early.Content.ReadAsStringAsync(Ct))!;
        using var hello = await mia.SayAsync("Hello, first", Ct);
        await first.WaitAsync(activity => (string?)activity["text"] == "Hello, first", Ct);
        using var closed = await mia.SayAsync("/close We talk again on the phone", Ct);
        await Until.ThereAsync(() => mia.Sent().FirstOrDefault(message => ((string?)message["text"])?.Contains("losed", StringComparison.Ordinal) == true), Ct);
        using var accepted = await mia.PressAsync("handoff/accept", next, Ct);
        using var said = await mia.SayAsync("Hello, second", Ct);
        await second.WaitAsync(activity => (string?)activity["text"] == "Hello, second", Ct);
        await first.ReadAsync(Ct);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (early.StatusCode, accepted.StatusCode));
        Assert.StartsWith("You are speaking with another visitor in this chat.", (string?)why["value"], StringComparison.Ordinal);
        Assert.DoesNotContain(first.Feed, activity => (string?)activity["text"] == "Hello, second");
        first.Dispose();
    }

    [Fact]
    public async Task Who_takes_another_at_the_desk_meanwhile_speaks_with_each_where_they_took_them()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (first, taken) = await mia.TakeAsync(Ct);
        using var second = await DirectLineVisitor.ArriveAsync(mia.Server.Address, Ct);
        await second.AskAsync("I want to talk to a person", ct: Ct);
        var next = await CardAsync(mia, 2);
        using var desk = new Desk(mia.Server);

        var (status, _) = await desk.PostAsync($"/handoffs/{next}/accept", new { }, Ct);
        await second.SayAsync("Are you there?", ct: Ct);
        await first.SayAsync("And me?", ct: Ct);
        await Until.ThereAsync(() => mia.Sent().FirstOrDefault(message => (string?)message["text"] == "And me?"), Ct);
        var (answered, _) = await desk.SayAsync(next, "Yes, at the desk", Ct);
        await second.WaitAsync(activity => (string?)activity["text"] == "Yes, at the desk", Ct);
        using var said = await mia.SayAsync("You too", Ct);
        await first.WaitAsync(activity => (string?)activity["text"] == "You too", Ct);
        await second.ReadAsync(Ct);

        Assert.NotEqual(taken, next);
        Assert.Equal((200, 200), (status, answered));
        Assert.DoesNotContain(mia.Sent(), message => (string?)message["text"] == "Are you there?");
        Assert.DoesNotContain(second.Feed, activity => (string?)activity["text"] == "You too");
        first.Dispose();
    }

    [Fact]
    public async Task A_button_pressed_again_or_of_what_is_gone_is_answered_as_such()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (visitor, taken) = await mia.TakeAsync(Ct);

        using var again = await mia.PressAsync("handoff/accept", taken, Ct);
        using var gone = await mia.PressAsync("handoff/accept", "no-such-handoff", Ct);

        Assert.Contains("Mia has taken it.", await again.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("This handoff is not there any more.", (string?)JsonNode.Parse(await gone.Content.ReadAsStringAsync(Ct))!["value"]);
        visitor.Dispose();
    }

    private static async Task<string> CardAsync(TeamsPerson mia, int number) => (await Until.AtLeastAsync(number, () => Cards(mia), Ct))[number - 1];

    /// <summary>Handoffs whose card came, in order.</summary>
    private static IReadOnlyList<string> Cards(TeamsPerson mia) =>
    [
        .. mia.Sent().Select(message => (string?)message["attachments"]?[0]?["content"]?["actions"]?[0]?["data"]?["handoffId"]).OfType<string>(),
    ];
}
