using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Tests.Leads;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>What every engine's handoff store must hold.</summary>
public abstract class HandoffStoreTests
{
    protected abstract Task<LeadDatabase> OpenAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handoff_comes_back_as_it_was_saved_through_all_its_steps()
    {
        await using var database = await OpenAsync();
        var handoff = Handoff(1);
        await database.Writer.CommitAsync([new HandoffSaved(handoff)], Ct);
        Assert.Equal(handoff, await database.Handoffs.FindAsync("default", handoff.Id, Ct));
        Assert.Null(await database.Handoffs.FindAsync("other", handoff.Id, Ct));

        HandoffStep[] steps = [.. Steps(handoff)];
        foreach (var done in steps.Cast<HandoffStep.Done>())
        {
            await database.Writer.CommitAsync([new HandoffSaved(done.Handoff)], Ct);
            Assert.Equal(done.Handoff, await database.Handoffs.FindAsync("default", handoff.Id, Ct));
        }

        Assert.Null(await database.Handoffs.FindLiveAsync("default", handoff.ConversationId, Ct));
    }

    [Fact]
    public async Task Only_one_handoff_is_live_in_a_conversation()
    {
        await using var database = await OpenAsync();
        await database.Writer.CommitAsync([new HandoffSaved(Handoff(1))], Ct);

        await Assert.ThrowsAsync<LeadConflictException>(() => database.Writer.CommitAsync([new HandoffSaved(Handoff(1) with { Id = "second", Episode = 2 })], Ct));
        Assert.Equal("handoff-1", (await database.Handoffs.FindLiveAsync("default", "conversation-1", Ct))!.Id);
    }

    [Fact]
    public async Task Two_people_who_accept_at_once_get_one_winner_and_the_other_reads_who()
    {
        await using var database = await OpenAsync();
        await database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1)), new HandoffSaved(Handoff(1))], Ct);
        var service = new HandoffService(database.Handoffs, database.Leads, database.Writer, TimeProvider.System);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => service.AcceptAsync("default", "handoff-1", $"rep-{i}", Ct)));

        var winner = Assert.Single(results.OfType<HandoffResult.Done>()).Handoff.AcceptedBy;
        Assert.All(results.OfType<HandoffResult.Refused>(), refused => Assert.Equal(winner, refused.Handoff.AcceptedBy));
        var lead = (await database.Leads.FindAsync("default", "lead-1", Ct))!;
        Assert.Equal((HandoffState.Accepted, winner), (lead.Handoff!.State, lead.Handoff.AcceptedBy));
        Assert.Equal(winner, Assert.Single(lead.History).By);
        Assert.Equal(["handoff.accepted"], await database.TextsAsync("SELECT kind FROM events"));
    }

    [Fact]
    public async Task A_transfer_says_who_speaks_in_its_conversation_and_a_task_does_not()
    {
        await using var database = await OpenAsync();
        await database.ExecuteAsync(Conversation(1));
        await database.ExecuteAsync(Conversation(2));
        var transfer = Handoff(1) with { Kind = HandoffKind.Transfer };
        await database.Writer.CommitAsync([new HandoffSaved(transfer), new HandoffSaved(Handoff(2))], Ct);
        Assert.Equal(["waiting 1", "bot 0"], await Speakers());

        var service = new HandoffService(database.Handoffs, database.Leads, database.Writer, TimeProvider.System);
        await service.AcceptAsync("default", "handoff-1", "mia", Ct);
        await service.AcceptAsync("default", "handoff-2", "mia", Ct);
        Assert.Equal(["human 2", "bot 0"], await Speakers());

        await service.CloseAsync("default", "handoff-1", "mia", "answered", Ct);
        Assert.Equal(["bot 3", "bot 0"], await Speakers());

        Task<IReadOnlyList<string>> Speakers() => database.TextsAsync("SELECT owner || ' ' || owner_version FROM conversations ORDER BY id");
    }

    [Fact]
    public async Task The_list_is_filtered_and_paged_newest_first()
    {
        await using var database = await OpenAsync();
        for (var i = 1; i <= 5; i++)
        {
            await database.Writer.CommitAsync([new HandoffSaved(Handoff(i) with { Owner = i == 3 ? "support" : "strategy" })], Ct);
        }

        Assert.Equal(["handoff-5", "handoff-4"], await Ids(null, null, null, 2));
        Assert.Equal(["handoff-3", "handoff-2"], await Ids(null, null, "handoff-4", 2));
        Assert.Equal(["handoff-3"], await Ids(HandoffState.Open, "support", null, 10));
        Assert.Empty(await Ids(HandoffState.Closed, null, null, 10));
        Assert.Empty(await Ids(null, null, "no such handoff", 10));

        async Task<IEnumerable<string>> Ids(HandoffState? state, string? owner, string? after, int limit) =>
            (await database.Handoffs.ListAsync(new HandoffQuery("default", limit) { States = state is { } one ? [one] : [], Owner = owner, After = after }, Ct))
            .Select(listing => listing.Handoff.Id);
    }

    [Fact]
    public async Task What_waits_comes_with_its_leads_oldest_first_and_is_counted_as_one_person_sees_it()
    {
        await using var database = await OpenAsync();
        await database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1)), .. Enumerable.Range(1, 5).Select(i => new HandoffSaved(Handoff(i)))], Ct);
        var service = new HandoffService(database.Handoffs, database.Leads, database.Writer, TimeProvider.System);
        await service.AcceptAsync("default", "handoff-3", "mia", Ct);
        await service.AcceptAsync("default", "handoff-4", "tom", Ct);
        await service.CloseAsync("default", "handoff-5", "tom", "spam", Ct);

        var waiting = await database.Handoffs.ListAsync(new HandoffQuery("default", 10) { States = [HandoffState.Open, HandoffState.Offered], OldestFirst = true }, Ct);
        Assert.Equal([("handoff-1", "lead-1"), ("handoff-2", null)], waiting.Select(listing => (listing.Handoff.Id, listing.Lead?.Id)));
        var rest = new HandoffQuery("default", 10) { States = [HandoffState.Open], OldestFirst = true, After = "handoff-1" };
        Assert.Equal(["handoff-2"], (await database.Handoffs.ListAsync(rest, Ct)).Select(listing => listing.Handoff.Id));
        Assert.Equal(["handoff-3"], await Ids(new HandoffQuery("default", 10) { AcceptedBy = "mia" }));
        Assert.Equal(["handoff-4"], await Ids(new HandoffQuery("default", 10) { States = [HandoffState.Accepted], NotAcceptedBy = "mia" }));
        Assert.Equal(new HandoffCounters(2, 1, 1), await database.Handoffs.CountAsync("default", "mia", Ct));
        Assert.Equal(new HandoffCounters(2, 0, 2), await database.Handoffs.CountAsync("default", "ana", Ct));
        Assert.Equal(new HandoffCounters(0, 0, 0), await database.Handoffs.CountAsync("other", "mia", Ct));

        async Task<IEnumerable<string>> Ids(HandoffQuery query) => (await database.Handoffs.ListAsync(query, Ct)).Select(listing => listing.Handoff.Id);
    }

    [Fact]
    public async Task The_transcript_holds_what_was_said_and_nothing_of_the_machinery()
    {
        await using var database = await OpenAsync();
        await database.ExecuteAsync(Conversation(1));
        await Line(1, "visitor", "visitor", """{"type":"message","text":"hi","attachments":[{"name":"plan.pdf","contentType":"application/pdf"}]}""");
        await Line(2, "bot", "visitor", """{"type":"message","text":"How many?","channelData":{"leadbot":{"asks":"companySize","attempt":1}}}""");
        await Line(3, "system", "system", """{"type":"message","text":"internal"}""");
        await Line(4, "visitor", "visitor", """{"type":"event","name":"timer/idle"}""");
        await Line(5, "rep", "staff", """{"type":"message","text":"note"}""");

        var lines = await database.Transcripts.ReadAsync("default", "conversation-1", 0, 100, Ct);
        Assert.Equal([("visitor", "hi", null), ("bot", "How many?", "companySize"), ("rep", "note", (string?)null)], lines.Select(line => (line.Speaker, line.Text, line.Asks)));
        Assert.Equal(["plan.pdf"], lines[0].Attachments);
        Assert.Equal([5], (await database.Transcripts.ReadAsync("default", "conversation-1", 2, 100, Ct)).Select(line => line.Sequence));
        Assert.Empty(await database.Transcripts.ReadAsync("other", "conversation-1", 0, 100, Ct));

        Task Line(int sequence, string speaker, string audience, string body) => database.ExecuteAsync(
            $"INSERT INTO journal (conversation_id, sequence, activity_id, speaker, audience, at, body) VALUES ('conversation-1', {sequence}, 'a{sequence}', '{speaker}', '{audience}', {sequence}, '{body}')");
    }

    private static IEnumerable<HandoffStep> Steps(Handoff handoff)
    {
        var now = NorthlightBot.Noon;
        var step = (HandoffStep.Done)HandoffMachine.Offer(handoff);
        yield return step;
        yield return step = (HandoffStep.Done)HandoffMachine.Accept(step.Handoff, "mia", now);
        yield return step = (HandoffStep.Done)HandoffMachine.FirstReply(step.Handoff, now.AddMinutes(1));
        yield return (HandoffStep.Done)HandoffMachine.Close(step.Handoff, "answered", now.AddMinutes(2));
    }

    private static Handoff Handoff(int number) => new()
    {
        Id = $"handoff-{number}",
        Bot = "default",
        ConversationId = $"conversation-{number}",
        Episode = 1,
        LeadId = $"lead-{number}",
        Kind = HandoffKind.Task,
        State = HandoffState.Open,
        Reason = "qualified",
        Owner = "strategy",
        OpenedAt = NorthlightBot.Noon.AddSeconds(number),
    };

    private static string Conversation(int number) => $"""
        INSERT INTO conversations (id, bot, channel, channel_conversation_id, side, created_at, last_sequence, last_at, owner, owner_version, fence,
            lease_until, pending, window_at, window_count, writer_version)
        VALUES ('conversation-{number}', 'default', 'webchat', 'c{number}', 'visitor', 0, 0, 0, 'bot', 0, 0, 0, 0, 0, 0, 1)
        """;
}
