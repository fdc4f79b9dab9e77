using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Conversations.Turns;

public sealed class JournalAdapterTests
{
    [Fact]
    public async Task Typing_goes_out_while_the_turn_runs_and_is_never_stored()
    {
        var heard = new TaskCompletionSource<Activity>();
        await using var engine = await Engine.StartAsync(async (turn, _, ct) =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), ct);
            await heard.Task.WaitAsync(TimeSpan.FromMinutes(1), ct); // nothing is committed yet
            await turn.SendActivityAsync("done", cancellationToken: ct);
        });
        var conversation = await engine.OpenAsync();
        using var listening = engine.Services.GetRequiredService<ITransientFeed>().Subscribe(conversation, heard.SetResult);

        await engine.SayAsync(conversation, "hello");

        Assert.Equal(["visitor: hello", "bot: done"], await engine.LinesAsync(conversation, 2));
        Assert.Equal(ActivityTypes.Typing, (await heard.Task).Type);
    }

    [Fact]
    public async Task An_updated_message_takes_the_place_of_the_old_one_and_keeps_its_time()
    {
        string? sent = null;
        await using var engine = await Engine.StartAsync(async (turn, _, ct) =>
        {
            if (sent is null)
            {
                sent = (await turn.SendActivityAsync("old", cancellationToken: ct)).Id;
                return;
            }

            var update = MessageFactory.Text("new");
            update.Id = sent;
            await turn.UpdateActivityAsync(update, ct);
        });
        var conversation = await engine.OpenAsync();
        await engine.SayAsync(conversation, "a");
        await engine.LinesAsync(conversation, 2);
        var before = ActivityJson.Parse((await engine.Journal.ReadLastAsync(conversation, 1, TestContext.Current.CancellationToken))[0].Body);

        await engine.SayAsync(conversation, "b");
        await Until.TrueAsync(async () => (await engine.LinesAsync(conversation, 3)).Contains("bot: new"), TestContext.Current.CancellationToken);

        Assert.Equal(["visitor: a", "visitor: b", "bot: new"], await engine.LinesAsync(conversation, 3));
        var after = ActivityJson.Parse((await engine.Journal.ReadLastAsync(conversation, 1, TestContext.Current.CancellationToken))[0].Body);
        Assert.Equal((before.Id, before.Timestamp), (after.Id, after.Timestamp));
    }

    [Fact]
    public async Task A_message_taken_back_in_its_own_turn_is_never_seen_and_an_older_one_says_so()
    {
        string? sent = null;
        await using var engine = await Engine.StartAsync(async (turn, _, ct) =>
        {
            if (sent is not null)
            {
                await turn.DeleteActivityAsync(sent, ct);
                return;
            }

            var slip = await turn.SendActivityAsync("slip", cancellationToken: ct);
            await turn.DeleteActivityAsync(slip.Id!, ct);
            sent = (await turn.SendActivityAsync("kept", cancellationToken: ct)).Id;
        });
        var conversation = await engine.OpenAsync();
        await engine.SayAsync(conversation, "a");
        Assert.Equal(["visitor: a", "bot: kept"], await engine.LinesAsync(conversation, 2));

        await engine.SayAsync(conversation, "b");
        await Until.TrueAsync(async () => (await engine.LinesAsync(conversation, 3)).Contains("bot: removed"), TestContext.Current.CancellationToken);

        Assert.Equal(["visitor: a", "visitor: b", "bot: removed"], await engine.LinesAsync(conversation, 3));
    }

    [Fact]
    public async Task What_was_found_in_the_text_before_it_was_stored_is_there_in_every_attempt()
    {
        var attempts = 0;
        await using var engine = await Engine.StartAsync((turn, _, ct) =>
        {
            var flag = turn.TurnState.Get<IReadOnlyList<TextFlag>>()!.Single();
            return ++attempts == 1 ? throw new InvalidOperationException("again") : turn.SendActivityAsync($"{flag.Kind} at {flag.Offset}", cancellationToken: ct);
        });
        var conversation = await engine.OpenAsync();

        await engine.SayAsync(conversation, "my secret");

        Assert.Equal(["visitor: my secret", "bot: password at 3"], await engine.LinesAsync(conversation, 2));
    }

    [Fact]
    public async Task A_handoff_event_is_journaled_and_never_shown_to_the_visitor()
    {
        await using var engine = await Engine.StartAsync(async (turn, _, ct) =>
        {
            await turn.SendActivityAsync(EventFactory.CreateHandoffInitiation(turn, new JsonObject(), null), ct);
            await turn.SendActivityAsync("a person will answer", cancellationToken: ct);
        });
        var conversation = await engine.OpenAsync();

        await engine.SayAsync(conversation, "a person please");
        var lines = await engine.LinesAsync(conversation, 3);
        var shown = await engine.Journal.ReadAsync(conversation, 0, 10, JournalAudience.Visitor, TestContext.Current.CancellationToken);

        Assert.Contains("bot: handoff.initiate", lines);
        Assert.Equal(2, shown.Entries.Count);
        Assert.Equal(3, shown.Watermark);
    }
}
