using System.Collections.Concurrent;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Turns;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Conversations.Turns;

public sealed class TurnRunnerTests
{
    [Fact]
    public async Task A_message_is_journaled_answered_and_readable()
    {
        await using var engine = await Engine.StartAsync((turn, _, ct) => turn.SendActivityAsync($"you said {turn.Activity.Text}", cancellationToken: ct));
        var conversation = await engine.OpenAsync();

        var accepted = Assert.IsType<InboxResult.Accepted>(await engine.SayAsync(conversation, "hello"));

        Assert.Equal(["visitor: hello", "bot: you said hello"], await engine.LinesAsync(conversation, 2));
        Assert.Equal($"{conversation}|0000001", accepted.ActivityId);
        var last = await engine.Journal.ReadLastAsync(conversation, 20, TestContext.Current.CancellationToken);
        var (message, reply) = (ActivityJson.Parse(last[0].Body), ActivityJson.Parse(last[1].Body));
        Assert.Equal((accepted.ActivityId, accepted.At, conversation), (message.Id, message.Timestamp, message.Conversation?.Id));
        Assert.Equal(($"{conversation}|0000001.1", accepted.ActivityId, last[1].At), (reply.Id, reply.ReplyToId, reply.Timestamp));
        Assert.True(reply.Timestamp > message.Timestamp);
    }

    [Fact]
    public async Task Messages_of_a_conversation_run_one_at_a_time_and_in_order()
    {
        var running = new ConcurrentDictionary<string, int>();
        var overlaps = 0;
        await using var engine = await Engine.StartAsync(async (turn, _, ct) =>
        {
            var id = turn.Activity.Conversation!.Id!;
            overlaps += running.AddOrUpdate(id, 1, (_, n) => n + 1) > 1 ? 1 : 0;
            await Task.Yield();
            await turn.SendActivityAsync("re " + turn.Activity.Text, cancellationToken: ct);
            running.AddOrUpdate(id, 0, (_, n) => n - 1);
        }, values => values["Limits:MessagesPerMinute"] = "0");
        var conversations = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => engine.OpenAsync("c" + i)));

        await Task.WhenAll(conversations.SelectMany(id => Enumerable.Range(0, 20).Select(_ => engine.SayAsync(id, "x"))));

        foreach (var id in conversations)
        {
            var lines = await engine.LinesAsync(id, 40);
            Assert.Equal(20, lines.Count(line => line == "bot: re x"));
        }

        Assert.Equal(0, overlaps);
    }

    [Fact]
    public async Task State_counts_every_turn_once()
    {
        await using var engine = await Engine.StartAsync(CountAsync, values => values["Limits:MessagesPerMinute"] = "0");
        var conversation = await engine.OpenAsync();

        for (var i = 0; i < 30; i++)
        {
            await engine.SayAsync(conversation, "m" + i);
        }

        var lines = await engine.LinesAsync(conversation, 60);
        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"bot: {n}"), lines.Where(line => line.StartsWith("bot", StringComparison.Ordinal)));
    }

    internal static async Task CountAsync(ITurnContext turn, IServiceProvider services, CancellationToken ct)
    {
        var state = services.GetRequiredService<ConversationState>();
        var count = state.CreateProperty<int>("count");
        var next = await count.GetAsync(turn, () => 0, ct) + 1;
        await count.SetAsync(turn, next, ct);
        await turn.SendActivityAsync(next.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellationToken: ct);
        await state.SaveChangesAsync(turn, false, ct);
    }
}
