using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Turns;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Storage.Turns;

/// <summary>What the engine rests on, whatever the database: one subclass an engine.</summary>
public abstract class TurnStoreTests : IAsyncLifetime
{
    private ServiceProvider? _services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ITurnQueue Queue => Get<ITurnQueue>();

    public async ValueTask InitializeAsync() => _services = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Close();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Accepting_takes_a_free_lease_and_only_a_free_one()
    {
        var id = await OpenConversationAsync("c");

        var first = await AcceptAsync(id, "a");
        var second = await AcceptAsync(id, "b");

        Assert.Equal((1, 1L), (first!.Attempt, first.Sequence));
        Assert.Null(second);
        Assert.Null(await Queue.ClaimAsync(id, Ct)); // somebody has it
        Assert.Empty(await Queue.FindDueAsync(10, Ct));
    }

    [Fact]
    public async Task A_commit_writes_all_of_the_turn_and_hands_the_lane_on()
    {
        var id = await OpenConversationAsync("c");
        var turn = (await AcceptAsync(id, "a"))!;
        await AcceptAsync(id, "b");

        var done = Assert.IsType<TurnCommitted.Done>(await CommitAsync(new TurnCommit(turn)
        {
            Journal = [Reply(turn, 1), Reply(turn, 2)],
            State = [new StateWrite("k", "{}", null, false)],
        }));

        Assert.Equal((4L, true), (done.LastSequence, done.More));
        var page = await Get<IJournal>().ReadAsync(id, 0, 10, JournalAudience.Visitor, Ct);
        Assert.Equal([1L, 2L, 3L, 4L], page.Entries.Select(entry => entry.Sequence));
        Assert.Equal(page.Entries.Select(entry => entry.At).Order().Distinct(), page.Entries.Select(entry => entry.At));
        Assert.Equal("{}", (await Get<ITurnState>().ReadAsync("bot", ["k"], Ct)).Single().Body);
        Assert.Equal(2, (await Queue.ClaimAsync(id, Ct))!.Sequence);
    }

    [Fact]
    public async Task A_late_commit_changes_nothing()
    {
        var id = await OpenConversationAsync("c");
        var late = (await AcceptAsync(id, "a"))!;
        await Queue.ReleaseAsync(late, null, forgive: false, Ct);
        var now = (await Queue.ClaimAsync(id, Ct))!;

        Assert.IsType<TurnCommitted.Stale>(await CommitAsync(new TurnCommit(late) { Journal = [Reply(late, 1)] }));
        Assert.Equal((2, late.Fence + 1), (now.Attempt, now.Fence));
        Assert.IsType<TurnCommitted.Done>(await CommitAsync(new TurnCommit(now) { Journal = [Reply(now, 1)] }));
        Assert.IsType<TurnCommitted.Stale>(await CommitAsync(new TurnCommit(now) { Journal = [Reply(now, 1)] }));

        Assert.Equal(2, (await Get<IJournal>().ReadAsync(id, 0, 10, JournalAudience.Visitor, Ct)).Entries.Count);
    }

    [Fact]
    public async Task A_turn_that_read_another_version_of_a_state_is_thrown_away_whole()
    {
        var (first, second) = ((await AcceptAsync(await OpenConversationAsync("c"), "a"))!, (await AcceptAsync(await OpenConversationAsync("d"), "b"))!);
        await CommitAsync(new TurnCommit(first) { State = [new StateWrite("k", """{"by":1}""", null, false)] });

        var stale = await CommitAsync(new TurnCommit(second) { Journal = [Reply(second, 1)], State = [new StateWrite("k", """{"by":2}""", null, false)] });
        var stored = (await Get<ITurnState>().ReadAsync("bot", ["k"], Ct)).Single();
        var old = await CommitAsync(new TurnCommit(second) { State = [new StateWrite("k", """{"by":2}""", stored.Version - 1, false)] });
        var fresh = await CommitAsync(new TurnCommit(second) { State = [new StateWrite("k", """{"by":2}""", stored.Version, false)] });

        Assert.IsType<TurnCommitted.Stale>(stale);
        Assert.IsType<TurnCommitted.Stale>(old);
        Assert.IsType<TurnCommitted.Done>(fresh);
        Assert.Equal("""{"by":2}""", (await Get<ITurnState>().ReadAsync("bot", ["k"], Ct)).Single().Body);
        Assert.Single((await Get<IJournal>().ReadAsync(second.ConversationId, 0, 10, JournalAudience.Visitor, Ct)).Entries);
    }

    [Fact]
    public async Task A_released_turn_waits_for_its_time_and_forgives_only_when_told()
    {
        var id = await OpenConversationAsync("c");
        var turn = (await AcceptAsync(id, "a"))!;

        await Queue.ReleaseAsync(turn, TimeProvider.System.GetUtcNow().AddHours(1), forgive: false, Ct);
        Assert.Null(await Queue.ClaimAsync(id, Ct));
        Assert.Empty(await Queue.FindDueAsync(10, Ct));
        await Queue.ReleaseAsync(turn, null, forgive: true, Ct);

        Assert.Equal([id], await Queue.FindDueAsync(10, Ct));
        Assert.Equal(1, (await Queue.ClaimAsync(id, Ct))!.Attempt);
    }

    [Fact]
    public async Task State_is_each_bots_own()
    {
        var turn = (await AcceptAsync(await OpenConversationAsync("c"), "a"))!;
        await CommitAsync(new TurnCommit(turn) { State = [new StateWrite("k", "{}", null, false)] });

        Assert.Empty(await Get<ITurnState>().ReadAsync("another", ["k"], Ct));
    }

    [Fact]
    public async Task A_conversation_is_opened_once_however_many_ask()
    {
        var conversations = Get<IConversations>();

        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => conversations.OpenAsync(new NewConversation("bot", "webchat", "c"), Ct)));

        Assert.Single(opened.Select(conversation => conversation.Id).Distinct());
        Assert.Single(opened, conversation => conversation.IsNew);
        Assert.NotEqual(opened[0].Id, (await conversations.OpenAsync(new NewConversation("other", "webchat", "c"), Ct)).Id);
    }

    [Fact]
    public async Task A_watermark_passes_what_is_not_shown_and_stays_above_the_head()
    {
        var id = await OpenConversationAsync("c");
        var turn = (await AcceptAsync(id, "a"))!;
        await CommitAsync(new TurnCommit(turn) { Journal = [Reply(turn, 1) with { Audience = JournalAudience.Staff }, Reply(turn, 2) with { Audience = JournalAudience.System }] });
        var journal = Get<IJournal>();

        var visitor = await journal.ReadAsync(id, 0, 10, JournalAudience.Visitor, Ct);
        var page = await journal.ReadAsync(id, 0, 2, JournalAudience.Staff, Ct);
        var above = await journal.ReadAsync(id, 99, 10, JournalAudience.System, Ct);

        Assert.Equal((1, 3L, false), (visitor.Entries.Count, visitor.Watermark, visitor.More));
        Assert.Equal((2, 2L, true), (page.Entries.Count, page.Watermark, page.More));
        Assert.Equal((0, 99L, false), (above.Entries.Count, above.Watermark, above.More));
    }

    private protected abstract Task<ServiceProvider> OpenAsync();

    private protected virtual void Close()
    {
    }

    private protected T Get<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    private static JournalWrite Reply(ClaimedTurn turn, int ordinal) => new(
        ActivityIds.Reply(turn.ConversationId, turn.Sequence, ordinal), """{"type":"message","text":"r"}""", JournalAudience.Visitor, ordinal, false);

    private async Task<string> OpenConversationAsync(string channelId) =>
        (await Get<IConversations>().OpenAsync(new NewConversation("bot", "webchat", channelId), Ct)).Id;

    private async Task<ClaimedTurn?> AcceptAsync(string conversation, string text) => (await Get<IInboxStore>().AcceptAsync(
        new InboxWrite
        {
            ConversationId = conversation,
            Body = $$"""{"type":"message","text":"{{text}}"}""",
            MaxPending = 100,
            Claim = true,
            SlowDown = _ => "",
        },
        Ct)).Turn;

    private Task<TurnCommitted> CommitAsync(TurnCommit commit) => Get<ITurnCommitter>().CommitAsync(commit, CancellationToken.None);
}
