using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Timers;
using LeadBot.Conversations.Turns;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Conversations.Timers;

public sealed class TimerPumpTests
{
    private readonly ShiftedTime _time = new();

    [Fact]
    public async Task A_timer_comes_in_once_as_an_event_from_the_visitor()
    {
        await using var engine = await StartAsync();
        var conversation = await engine.OpenAsync();
        await engine.SayAsync(conversation, "set");
        await engine.LinesAsync(conversation, 2);

        _time.Shift = TimeSpan.FromMinutes(31);

        Assert.Equal(["visitor: set", "bot: ok", "system: timer/idle", "bot: idle g of u1"], await engine.LinesAsync(conversation, 4));
        Assert.Equal(0, await engine.NumberAsync("SELECT COUNT(*) FROM timers WHERE state = 'pending'"));
    }

    [Fact]
    public async Task A_timer_that_fires_again_after_a_death_is_a_repeat()
    {
        await using var engine = await StartAsync();
        var conversation = await engine.OpenAsync();
        await engine.SayAsync(conversation, "set");
        await engine.LinesAsync(conversation, 2);
        _time.Shift = TimeSpan.FromMinutes(31);
        await engine.LinesAsync(conversation, 4);

        await engine.ExecuteAsync("UPDATE timers SET state = 'pending'"); // it died before it could note that it had fired
        await Until.TrueAsync(async () => await engine.NumberAsync("SELECT COUNT(*) FROM timers WHERE state = 'pending'") == 0, TestContext.Current.CancellationToken);

        Assert.Equal(4, (await engine.LinesAsync(conversation, 4)).Count);
    }

    [Fact]
    public async Task A_timer_set_again_is_moved_and_one_taken_back_never_fires()
    {
        await using var engine = await StartAsync();
        var pump = engine.Services.GetRequiredService<TimerPump>();
        var (moved, cancelled) = (await engine.OpenAsync("c1"), await engine.OpenAsync("c2"));
        await engine.SayAsync(moved, "set");
        await engine.LinesAsync(moved, 2);
        await engine.SayAsync(cancelled, "set");
        await engine.LinesAsync(cancelled, 2);
        await engine.SayAsync(cancelled, "cancel");
        await engine.LinesAsync(cancelled, 4);
        _time.Shift = TimeSpan.FromMinutes(20);
        await engine.SayAsync(moved, "set");
        await engine.LinesAsync(moved, 4);

        _time.Shift = TimeSpan.FromMinutes(31);
        Assert.Equal(0, await pump.FireAsync(TestContext.Current.CancellationToken));
        _time.Shift = TimeSpan.FromMinutes(51);

        Assert.Equal("bot: idle g of u1", (await engine.LinesAsync(moved, 6))[5]);
        Assert.Equal(4, (await engine.LinesAsync(cancelled, 4)).Count);
    }

    private Task<Engine> StartAsync() => Engine.StartAsync(
        async (turn, services, ct) =>
        {
            var activity = turn.Activity;
            if (activity.Type == ActivityTypes.Event)
            {
                await turn.SendActivityAsync($"idle {activity.Value} of {activity.From?.Id}", cancellationToken: ct);
                return;
            }

            services.GetRequiredService<TurnWrites>().SetTimer(new TimerChange("idle", "g", activity.Text == "set" ? _time.GetUtcNow().AddMinutes(30) : null));
            await turn.SendActivityAsync("ok", cancellationToken: ct);
        },
        services: services => services.AddSingleton<TimeProvider>(_time));
}
