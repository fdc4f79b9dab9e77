using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Testing;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.Testing;

public sealed class TestAdapterTests
{
    private readonly TestAdapter _adapter = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_default_conversation_has_the_key_that_the_SDK_gives_it()
    {
        var storage = new MemoryStorage();
        var state = new ConversationState(storage);

        await _adapter.SendTextToBotAsync("hi", async (turn, ct) =>
        {
            await state.CreateProperty<int>("n").SetAsync(turn, 1, ct);
            await state.SaveChangesAsync(turn, cancellationToken: ct);
        }, Ct);

        Assert.Single(await storage.ReadAsync(["test/conversations/Conversation1"], Ct));
        Assert.Equal("convo1", _adapter.Conversation.Conversation!.ConversationType);
    }

    [Fact]
    public async Task Incoming_activities_are_numbered_and_addressed()
    {
        var seen = new List<Activity>();
        Task Bot(ITurnContext turn, CancellationToken ct)
        {
            seen.Add(turn.Activity);
            return Task.CompletedTask;
        }

        await _adapter.SendTextToBotAsync("one", Bot, Ct);
        await _adapter.ProcessActivityAsync(
            new Activity("message")
            {
                ChannelId = "own",
                ServiceUrl = "own",
                From = new ChannelAccount("somebody"),
                Recipient = new ChannelAccount("else"),
                Conversation = new ConversationAccount(id: "own"),
            },
            Bot,
            Ct);
        await _adapter.ProcessActivityAsync(new Activity { From = new ChannelAccount("x", role: "bot") }, Bot, Ct);

        Assert.Equal(["0", "1", "2"], seen.Select(activity => activity.Id));
        Assert.Equal(["user1", "somebody", "user1"], seen.Select(activity => activity.From!.Id));
        Assert.Equal(["test", "own", "test"], seen.Select(activity => activity.ChannelId));
        Assert.All(seen, activity => Assert.Equal(("bot", "Conversation1", "https://test.com", "message"), (activity.Recipient!.Id, activity.Conversation!.Id, activity.ServiceUrl, activity.Type)));
        Assert.Equal("en-us", seen[0].Locale);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task Traces_are_queued_only_when_asked_for_and_a_delay_never(bool trace, int replies)
    {
        var adapter = new TestAdapter(sendTraceActivity: trace);

        await adapter.SendTextToBotAsync(
            "hi",
            (turn, ct) => turn.SendActivitiesAsync([new Activity("trace"), new Activity("delay") { Value = 1 }, MessageFactory.Text("ok")], ct),
            Ct);

        Assert.Equal(replies, adapter.ActiveQueue.Count);
        Assert.All(adapter.ActiveQueue, reply => Assert.Equal(32, reply.Id!.Length));
    }

    [Fact]
    public async Task A_reply_can_be_replaced_and_taken_back_while_it_waits()
    {
        await _adapter.SendTextToBotAsync("hi", async (turn, ct) =>
        {
            var first = await turn.SendActivityAsync("first", cancellationToken: ct);
            var second = await turn.SendActivityAsync("second", cancellationToken: ct);
            await turn.UpdateActivityAsync(new Activity("message") { Id = first.Id, Text = "changed" }, ct);
            await turn.DeleteActivityAsync(second.Id!, ct);
        }, Ct);

        Assert.Equal(["changed"], _adapter.ActiveQueue.Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_reply_that_is_awaited_comes_when_it_is_sent()
    {
        var waiting = _adapter.GetNextReplyAsync(Ct);
        Assert.False(waiting.IsCompleted);

        await _adapter.SendTextToBotAsync("hi", (turn, ct) => turn.SendActivityAsync("ok", cancellationToken: ct), Ct);

        Assert.Equal("ok", (await waiting)!.AsMessageActivity()!.Text);
        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task Another_conversation_begins_with_an_update()
    {
        Activity? seen = null;
        await _adapter.CreateConversationAsync("channel", (turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        }, Ct);

        Assert.Equal(("conversationUpdate", "channel"), (seen!.Type, seen.ChannelId));
        Assert.NotEqual("Conversation1", seen.Conversation!.Id);
    }
}
