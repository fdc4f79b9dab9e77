using LeadBot.Conversations.Outbox;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Writing;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>Words of a person that the visitor's channel does not take.</summary>
public sealed class RepFailuresTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_in_teams_is_told_in_their_thread_that_their_words_did_not_arrive()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        await database.ExecuteAsync(Conversation("visitor-1", "visitor"));
        await database.ExecuteAsync(Conversation("rep-1", "rep"));
        await database.Writer.CommitAsync([new HandoffSaved(Handoff)], Ct);
        await database.Service<IRepPlaces>().SaveAsync("default", Handoff.Id, new RepPlace("rep-1", null), Ct);

        await TellAsync(database, "default");
        await TellAsync(database, "other");

        Assert.Equal(
            ["Your last message did not reach the visitor: blocked. It is kept in the conversation."],
            await database.TextsAsync("SELECT json_extract(body, '$.text') FROM journal WHERE conversation_id = 'rep-1'"));
    }

    private static async Task TellAsync(LeadDatabase database, string bot)
    {
        var signal = new OutboxSignal(TimeProvider.System);
        var failures = new RepFailures(new RepThread(new OutboxRows(new ChannelSenders([]), signal)), []);
        await database.Service<IWriter>().WriteAsync(
            session =>
            {
                failures.Tell(bot, "visitor-1", "blocked", session);
                return 0;
            },
            WritePriority.Turn,
            Ct);
    }

    private static Handoff Handoff => new()
    {
        Id = "handoff-1",
        Bot = "default",
        ConversationId = "visitor-1",
        Episode = 1,
        Kind = HandoffKind.Transfer,
        State = HandoffState.Open,
        Reason = "human_request",
        Owner = "sales",
        OpenedAt = DateTimeOffset.UnixEpoch,
    };

    private static string Conversation(string id, string side) => $"""
        INSERT INTO conversations (id, bot, channel, channel_conversation_id, side, created_at, last_sequence, last_at, owner, owner_version, fence,
            lease_until, pending, window_at, window_count, writer_version)
        VALUES ('{id}', 'default', 'teams', '{id}', '{side}', 0, 0, 0, 'bot', 0, 0, 0, 0, 0, 0, 1)
        """;
}
