using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>What happens at the same moment as Accept.</summary>
public sealed class HandoffRaceTests
{
    private const int Rounds = 6;

    private static readonly string[] s_both = ["Mia", "Tom"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_who_press_accept_at_once_one_wins_and_both_read_who()
    {
        await using var teams = await TeamsSales.StartAsync(Ct);
        for (var round = 0; round < Rounds; round++)
        {
            using var visitor = await DirectLineVisitor.ArriveAsync(teams.Address, Ct);
            await visitor.AskAsync("I want to talk to a person", ct: Ct);
            var id = (await teams.CardAsync(round, Ct)).HandoffId;

            var answers = await Task.WhenAll(s_both.Select(async who =>
            {
                using var pressed = await teams.PressAsync(round, "handoff/accept", id, Ct, who);
                Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
                return await pressed.Content.ReadAsStringAsync(Ct);
            }));
            foreach (var who in s_both)
            {
                using var said = await teams.SayAsync(round, $"It is me, {who}", Ct, who);
            }

            var winner = answers[0].Contains("Mia has taken it.", StringComparison.Ordinal) ? "Mia" : "Tom";
            Assert.All(answers, answer => Assert.Contains($"{winner} has taken it.", answer, StringComparison.Ordinal));
            await visitor.WaitAsync(activity => (string?)activity["text"] == $"It is me, {winner}", Ct);
            await Until.ThereAsync(() => teams.Heard(round).FirstOrDefault(text => text.StartsWith($"{winner} has taken this handoff.", StringComparison.Ordinal)), Ct);
            await visitor.ReadAsync(Ct);
            Assert.Single(visitor.Feed, activity => ((string?)activity["text"])?.StartsWith("It is me", StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public async Task What_a_visitor_writes_while_the_rep_accepts_is_answered_by_the_bot_or_told_to_the_rep_and_never_both()
    {
        await using var teams = await TeamsSales.StartAsync(Ct);
        for (var round = 0; round < Rounds; round++)
        {
            using var visitor = await DirectLineVisitor.ArriveAsync(teams.Address, Ct);
            await visitor.AskAsync("I want to talk to a person", ct: Ct);
            var id = (await teams.CardAsync(round, Ct)).HandoffId;

            // Who is first is left to chance in one round of three; in the others each of the two is once.
            var isMessageFirst = round % 3 == 1;
            var isAcceptFirst = round % 3 == 2;
            var pressing = isMessageFirst ? null : teams.PressAsync(round, "handoff/accept", id, Ct);
            if (isAcceptFirst)
            {
                await pressing!;
            }

            var message = await visitor.SayAsync("We are Cole Advisory, 40 people", ct: Ct);
            using var accepted = await (pressing ?? teams.PressAsync(round, "handoff/accept", id, Ct));
            using var said = await teams.SayAsync(round, "Hello, this is Mia", Ct);
            await visitor.WaitAsync(activity => (string?)activity["text"] == "Hello, this is Mia", Ct);
            await visitor.SayAsync("Hello Mia", ct: Ct);
            await Until.ThereAsync(() => teams.Heard(round).FirstOrDefault(text => text == "Hello Mia"), Ct);
            await visitor.ReadAsync(Ct);

            var answered = visitor.Feed.Count(activity => IsBots(activity) && (string?)activity["replyToId"] == message);
            var relayed = teams.Heard(round).Count(text => text == "We are Cole Advisory, 40 people");
            Assert.Equal(1, answered + relayed);
            Assert.True(!isAcceptFirst || relayed == 1, "What is written to a person is told to that person.");
            Assert.DoesNotContain(visitor.Feed.SkipWhile(activity => (string?)activity["text"] != "Hello, this is Mia").Skip(1), IsBots);
            Assert.Equal("Hello Mia", teams.Heard(round)[^1]);
        }
    }

    private static bool IsBots(JsonNode activity) =>
        DirectLineVisitor.IsBotMessage(activity) && ((string?)activity["text"])?.EndsWith("Mia", StringComparison.Ordinal) != true;
}
