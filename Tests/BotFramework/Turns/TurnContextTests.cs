using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.Turns;

public sealed class TurnContextTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_goes_back_to_the_user_as_a_reply()
    {
        var adapter = new RecordingAdapter();
        using var turn = adapter.Turn();

        var response = await turn.SendActivityAsync("hi", speak: "<s/>", cancellationToken: Ct);

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(("message", "hi", "<s/>", "acceptingInput"), (sent.Type, sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("bot", "user", "in-1"), (sent.From!.Id, sent.Recipient!.Id, sent.ReplyToId));
        Assert.Equal(("test", "https://channel.example", "conversation", "en-GB"), (sent.ChannelId, sent.ServiceUrl, sent.Conversation!.Id, sent.Locale));
        Assert.Equal(("sent-0", "sent-0"), (response.Id, sent.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Nothing_to_say_is_refused(string? text)
    {
        using var turn = new RecordingAdapter().Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text!, cancellationToken: Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!, Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!, Ct));
        var empty = await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([], Ct));
        Assert.IsNotType<ArgumentNullException>(empty);
    }

    [Fact]
    public async Task A_turn_that_is_over_says_so()
    {
        var turn = new RecordingAdapter().Turn();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("x", cancellationToken: Ct));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.UpdateActivityAsync(new Activity("message"), Ct));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync("x", Ct));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
        Assert.Throws<ObjectDisposedException>(() => turn.OnUpdateActivity((_, _, next) => next()));
        Assert.Throws<ObjectDisposedException>(() => turn.OnDeleteActivity((_, _, next) => next()));
    }

    [Fact]
    public async Task Hooks_nest_in_the_order_in_which_they_were_added()
    {
        var log = new List<string>();
        using var turn = new RecordingAdapter(log).Turn();
        foreach (var name in (string[])["A", "B"])
        {
            turn.OnSendActivities(async (_, _, next) =>
            {
                log.Add($"{name}>");
                var responses = await next();
                log.Add($"<{name}");
                return responses;
            });
        }

        await turn.SendActivityAsync("hi", cancellationToken: Ct);

        Assert.Equal(["A>", "B>", "adapter", "<B", "<A"], log);
    }

    [Fact]
    public async Task A_hook_may_change_the_list_of_what_is_sent()
    {
        var adapter = new RecordingAdapter();
        using var turn = adapter.Turn();
        turn.OnSendActivities((_, activities, next) =>
        {
            activities.RemoveAt(0);
            activities.Add(new Activity("message") { Text = "more" });
            activities.Add(new Activity("message") { Text = "most" });
            return next();
        });

        var responses = await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], Ct);

        Assert.Equal(["two", "more", "most"], adapter.Sent.Select(activity => activity.Text));
        Assert.Equal(["sent-0", "sent-1", "sent-2"], responses.Select(response => response.Id));
    }

    [Fact]
    public async Task A_hook_that_sends_nothing_leaves_the_turn_unanswered()
    {
        var adapter = new RecordingAdapter();
        using var turn = adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]?>(null));

        var response = await turn.SendActivityAsync("hi", cancellationToken: Ct);

        Assert.Null(response.Id);
        Assert.False(turn.Responded);
        Assert.Empty(adapter.Sent);
    }

    [Theory]
    [InlineData("trace", false)]
    [InlineData("typing", true)]
    [InlineData("message", true)]
    public async Task Everything_but_a_trace_counts_as_an_answer(string type, bool responded)
    {
        using var turn = new RecordingAdapter().Turn();

        await turn.SendActivityAsync(new Activity(type), Ct);

        Assert.Equal(responded, turn.Responded);
    }

    [Fact]
    public async Task Where_replies_are_expected_they_are_kept_and_not_sent()
    {
        var adapter = new RecordingAdapter();
        var incoming = RecordingAdapter.Incoming();
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = adapter.Turn(incoming);

        var responses = await turn.SendActivitiesAsync([MessageFactory.Text("a"), new Activity("invokeResponse")], Ct);

        Assert.Empty(adapter.Sent);
        Assert.Equal(2, turn.BufferedReplyActivities.Count);
        Assert.All(responses, response => Assert.Null(response.Id));
        Assert.True(turn.Responded);
        Assert.Same(turn.BufferedReplyActivities[1], turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
    }

    [Fact]
    public async Task An_update_takes_the_turns_address_and_a_hooks_next_gives_the_id()
    {
        var adapter = new RecordingAdapter();
        using var turn = adapter.Turn();
        var plain = new Activity("message") { Id = "old" };
        var hooked = new Activity("message") { Id = "old" };

        await turn.UpdateActivityAsync(plain, Ct);
        turn.OnUpdateActivity((_, _, next) => next());
        var response = await turn.UpdateActivityAsync(hooked, Ct);

        Assert.Equal(("old", "in-1", "conversation"), (plain.Id, plain.ReplyToId, plain.Conversation!.Id));
        Assert.Equal(("updated", "updated"), (hooked.Id, response!.Id));
    }

    [Fact]
    public async Task A_hook_can_stop_an_update_and_a_delete()
    {
        var adapter = new RecordingAdapter();
        using var turn = adapter.Turn();
        turn.OnUpdateActivity((_, _, _) => Task.FromResult<ResourceResponse?>(null));
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

        Assert.Null(await turn.UpdateActivityAsync(new Activity("message"), Ct));
        await turn.DeleteActivityAsync("x", Ct);

        Assert.Empty(adapter.Updated);
        Assert.Empty(adapter.Deleted);
    }

    [Fact]
    public async Task A_delete_names_the_activity_in_this_conversation()
    {
        var adapter = new RecordingAdapter();
        using var turn = adapter.Turn();

        await turn.DeleteActivityAsync("sent-9", Ct);

        var reference = Assert.Single(adapter.Deleted);
        Assert.Equal(("sent-9", "conversation"), (reference.ActivityId, reference.Conversation!.Id));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(" ", Ct));
    }

    [Fact]
    public async Task A_context_for_another_activity_shares_state_and_hooks()
    {
        using var turn = new RecordingAdapter().Turn();
        var hooked = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            hooked++;
            return next();
        });
        turn.TurnState.Add("key", "value");

        using (var other = new TurnContext(turn, RecordingAdapter.Incoming("other")))
        {
            await other.SendActivityAsync("x", cancellationToken: Ct);
            Assert.Equal("value", other.TurnState.Get<string>("key"));
        }

        Assert.Equal(1, hooked);
        Assert.Equal("value", turn.TurnState.Get<string>("key")); // the outer turn's state outlives the inner context
    }

    [Fact]
    public void Turn_state_ignores_case_refuses_doubles_and_gives_null_for_another_type()
    {
        using var state = new TurnContextStateCollection();
        state.Add("Key", "value");
        state.Add(new List<string>());

        Assert.Equal("value", state.Get<string>("kEY"));
        Assert.Null(state.Get<List<string>>("key"));
        Assert.NotNull(state.Get<List<string>>());
        Assert.Throws<ArgumentException>(() => state.Add("KEY", "again"));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>("null", null!));
        state.Set<string>("key", null);
        Assert.Null(state.Get<string>("key"));
    }

    [Fact]
    public async Task A_trace_is_sent_and_is_no_answer()
    {
        var adapter = new RecordingAdapter();
        using var turn = adapter.Turn();

        await turn.TraceActivityAsync("state", "value", cancellationToken: Ct);

        Assert.Equal(("trace", "state", "value"), (adapter.Sent[0].Type, adapter.Sent[0].Name, adapter.Sent[0].Value));
        Assert.False(turn.Responded);
    }
}
