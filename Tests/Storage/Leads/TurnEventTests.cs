using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Tests.Leads;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>What every engine must give of one conversation's events.</summary>
public abstract class TurnEventTests
{
    protected abstract Task<LeadDatabase> OpenAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_events_of_one_conversation_come_in_their_order_and_no_others()
    {
        await using var database = await OpenAsync();
        await database.TurnAsync("c1", "c1|0000001", Happened(EventKinds.ConversationStarted, 1), Happened(EventKinds.QuestionAsked, 2));
        await database.TurnAsync("c1", "c1|0000003", Happened(EventKinds.FieldAnswered, 3), Happened(EventKinds.QuestionAsked, 4));
        await database.TurnAsync("c2", "c2|0000001", Happened(EventKinds.Escalated, 5));
        await database.Writer.CommitAsync([Happened(EventKinds.LeadStatusChanged, 6)], Ct); // by a person, in no turn

        var all = await database.Events.ReadAsync("default", "c1", 100, Ct);

        Assert.Equal(["c1|0000001", "c1|0000001", "c1|0000003", "c1|0000003"], all.Select(one => one.CausedBy));
        Assert.Equal([EventKinds.ConversationStarted, EventKinds.QuestionAsked, EventKinds.FieldAnswered, EventKinds.QuestionAsked], all.Select(one => one.Kind));
        Assert.Equal("""{"number":4}""", all[^1].Body);
        Assert.Equal([3, 4], (await database.Events.ReadAsync("default", "c1", 2, Ct)).Select(one => (int)JsonNode.Parse(one.Body!)!["number"]!));
        Assert.Empty(await database.Events.ReadAsync("other", "c1", 100, Ct));
    }

    private static Measured Happened(string kind, int number) =>
        new(new Measurement("default", kind, NorthlightBot.Noon) { Body = new JsonObject { ["number"] = number } });
}
