using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Inbox;
using LeadBot.Storage;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Conversations.Inbox;

public sealed class InboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_repeat_gets_the_first_answer_and_runs_nothing()
    {
        await using var engine = await Engine.StartAsync(EchoAsync);
        var (conversation, other) = (await engine.OpenAsync("c1"), await engine.OpenAsync("c2"));

        var first = Assert.IsType<InboxResult.Accepted>(await engine.SayAsync(conversation, "hello", "client:1"));
        await engine.LinesAsync(conversation, 2);
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => engine.SayAsync(conversation, "hello", "client:1")));
        var elsewhere = await engine.SayAsync(other, "hello", "client:1");

        Assert.All(again, result => Assert.Equal(new InboxResult.Repeat(first.ActivityId), result));
        Assert.IsType<InboxResult.Accepted>(elsewhere);
        Assert.Equal(2, (await engine.LinesAsync(conversation, 2)).Count);
    }

    [Fact]
    public async Task An_unknown_or_erased_conversation_is_refused()
    {
        await using var engine = await Engine.StartAsync(EchoAsync);
        var erased = await engine.OpenAsync();
        await engine.ExecuteAsync("UPDATE conversations SET erased_at = 1");

        Assert.Equal(InboxRefusal.UnknownConversation, Assert.IsType<InboxResult.Refused>(await engine.SayAsync("nowhere", "hello")).Reason);
        Assert.Equal(InboxRefusal.UnknownConversation, Assert.IsType<InboxResult.Refused>(await engine.SayAsync(erased, "hello")).Reason);
        Assert.Equal(0, await engine.NumberAsync("SELECT COUNT(*) FROM journal"));
    }

    [Fact]
    public async Task Who_writes_too_fast_hears_so_once_and_is_answered_in_the_next_minute()
    {
        var time = new ShiftedTime { Stopped = DateTimeOffset.UnixEpoch.AddYears(56) };
        await using var engine = await Engine.StartAsync(EchoAsync, values => values["Limits:MessagesPerMinute"] = "3", services => services.AddSingleton<TimeProvider>(time));
        var conversation = await engine.OpenAsync();

        for (var i = 1; i <= 5; i++)
        {
            await engine.SayAsync(conversation, $"{i}");
        }

        var lines = await engine.LinesAsync(conversation, 9);
        Assert.Equal(["bot: re 1", "bot: re 2", "bot: re 3", "bot: slowly please"], lines.Where(line => line.StartsWith("bot", StringComparison.Ordinal)).Order());
        Assert.Equal(2, await engine.NumberAsync("SELECT pending FROM conversations"));

        time.Shift = TimeSpan.FromMinutes(1);

        lines = await engine.LinesAsync(conversation, 11);
        Assert.Equal(["bot: re 4", "bot: re 5"], lines.Skip(9));
    }

    [Fact]
    public async Task Ten_times_too_fast_is_refused_until_the_next_minute()
    {
        var time = new ShiftedTime { Stopped = DateTimeOffset.UnixEpoch.AddYears(56).AddSeconds(20) };
        await using var engine = await Engine.StartAsync(EchoAsync, values => values["Limits:MessagesPerMinute"] = "2", services => services.AddSingleton<TimeProvider>(time));
        var conversation = await engine.OpenAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.IsType<InboxResult.Accepted>(await engine.SayAsync(conversation, $"{i}"));
        }

        var refused = Assert.IsType<InboxResult.Refused>(await engine.SayAsync(conversation, "one too many"));

        Assert.Equal((InboxRefusal.TooMany, TimeSpan.FromSeconds(40)), (refused.Reason, refused.RetryAfter));
        time.Shift = TimeSpan.FromMinutes(1);
        Assert.IsType<InboxResult.Accepted>(await engine.SayAsync(conversation, "now"));
    }

    [Fact]
    public async Task A_conversation_takes_only_so_many_that_wait()
    {
        await using var engine = Engine.Build(EchoAsync, values => values["Limits:PendingPerConversation"] = "3"); // nothing runs
        var conversation = await engine.OpenAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<InboxResult.Accepted>(await engine.SayAsync(conversation, $"{i}"));
        }

        Assert.Equal(InboxRefusal.TooMany, Assert.IsType<InboxResult.Refused>(await engine.SayAsync(conversation, "3")).Reason);
    }

    [Fact]
    public async Task What_a_channel_numbers_runs_in_that_order()
    {
        await using var engine = Engine.Build(EchoAsync);
        var conversation = await engine.OpenAsync();
        foreach (var number in (long[])[12, 11, 13])
        {
            await engine.Inbox.AcceptAsync(Engine.Message(conversation, $"{number}") with { OrderKey = number }, Ct);
        }

        await engine.StartAsync();

        Assert.Equal(["bot: re 11", "bot: re 12", "bot: re 13"], (await engine.LinesAsync(conversation, 6)).Skip(3));
    }

    [Fact]
    public async Task Time_in_a_journal_rises_even_when_the_clock_goes_back()
    {
        var time = new ShiftedTime { Stopped = DateTimeOffset.UnixEpoch.AddYears(56) };
        await using var engine = Engine.Build(EchoAsync, services: services => services.AddSingleton<TimeProvider>(time));
        var conversation = await engine.OpenAsync();

        var first = Assert.IsType<InboxResult.Accepted>(await engine.SayAsync(conversation, "1"));
        time.Shift = TimeSpan.FromHours(-1);
        var second = Assert.IsType<InboxResult.Accepted>(await engine.SayAsync(conversation, "2"));

        Assert.True(second.At > first.At);
    }

    [Fact]
    public async Task An_activity_keeps_what_this_program_does_not_know_of_it()
    {
        await using var engine = Engine.Build(EchoAsync);
        var conversation = await engine.OpenAsync();
        var activity = ActivityJson.Parse("""{"type":"message","text":"é \"q\"","channelData":{"a":2.50},"futureMember":[1,{"b":null}]}""");

        var accepted = (InboxResult.Accepted)await engine.Inbox.AcceptAsync(new InboundActivity { Bot = "default", ConversationId = conversation, Activity = activity }, Ct);

        var body = (await engine.Journal.ReadLastAsync(conversation, 1, Ct))[0].Body;
        Assert.Contains("\"futureMember\":[1,{\"b\":null}]", body, StringComparison.Ordinal);
        Assert.Contains("\"channelData\":{\"a\":2.50}", body, StringComparison.Ordinal);
        var stored = ActivityJson.Parse(body);
        Assert.Equal(("é \"q\"", accepted.ActivityId, accepted.At), (stored.Text, stored.Id, stored.Timestamp));
        Assert.Equal((accepted.ActivityId, accepted.At), (activity.Id, activity.Timestamp));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_the_message_can_be_sent_again_when_it_has_room()
    {
        await using var engine = await Engine.StartAsync(EchoAsync);
        var conversation = await engine.OpenAsync();
        await engine.Writer.WriteAsync(session => session.ReadFirst("PRAGMA max_page_count = 1", row => row.GetInt64(0)), WritePriority.Turn, Ct);
        var big = new string('x', 200_000);

        var full = await Assert.ThrowsAsync<StorageUnavailableException>(() => engine.SayAsync(conversation, big, "client:1"));
        Assert.Contains("is full", full.Message, StringComparison.Ordinal);
        Assert.IsType<InboxResult.Accepted>(await engine.SayAsync(conversation, big, "client:1")); // a new connection knows no such limit

        Assert.Equal(2, (await engine.LinesAsync(conversation, 2)).Count);
    }

    private static Task EchoAsync(ITurnContext turn, IServiceProvider services, CancellationToken ct) =>
        turn.SendActivityAsync("re " + turn.Activity.Text, cancellationToken: ct);
}
