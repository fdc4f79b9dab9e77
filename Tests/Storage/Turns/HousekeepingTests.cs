using LeadBot.Storage.Turns;
using LeadBot.Tests.Conversations;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Storage.Turns;

public sealed class HousekeepingTests
{
    [Fact]
    public async Task What_is_done_is_forgotten_after_a_week_and_nothing_else()
    {
        var time = new ShiftedTime();
        await using var engine = await Engine.StartAsync(
            (turn, _, ct) => turn.Activity.Text == "poison" ? throw new InvalidOperationException("no") : turn.SendActivityAsync("ok", cancellationToken: ct),
            services: services => services.AddSingleton<TimeProvider>(time));
        var conversation = await engine.OpenAsync();
        await engine.SayAsync(conversation, "old", "client:1");
        await engine.SayAsync(conversation, "poison", "client:2");
        await engine.LinesAsync(conversation, 4);
        await engine.ExecuteAsync("INSERT INTO timers (id, bot, conversation_id, kind, guard, due_at, state) VALUES ('past', 'b', 'c', 'k', 'g', 1, 'done'), ('due', 'b', 'c', 'k', 'h', 1, 'pending')");
        time.Shift = TimeSpan.FromDays(8);
        await engine.SayAsync(conversation, "new", "client:3");
        await engine.LinesAsync(conversation, 6);

        await engine.Services.GetRequiredService<Housekeeping>().SweepAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, await engine.NumberAsync("SELECT COUNT(*) FROM inbox WHERE dedupe_key IN ('client:2', 'client:3')"));
        Assert.Equal(2, await engine.NumberAsync("SELECT COUNT(*) FROM inbox"));
        Assert.Equal(1, await engine.NumberAsync("SELECT COUNT(*) FROM timers"));
        Assert.Equal(6, (await engine.LinesAsync(conversation, 6)).Count); // the journal has a retention of its own
    }
}
