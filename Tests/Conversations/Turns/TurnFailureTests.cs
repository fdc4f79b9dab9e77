using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Turns;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Conversations.Turns;

public sealed class TurnFailureTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_commit_that_fails_before_or_after_it_happened_leaves_one_answer(bool afterwards)
    {
        await using var engine = await Engine.StartAsync(TurnRunnerTests.CountAsync, services: services =>
        {
            var inner = services.Single(service => service.ServiceType == typeof(ITurnCommitter));
            services.AddSingleton<ITurnCommitter>(provider =>
                new FailsOnce((ITurnCommitter)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!), afterwards));
        });
        var conversation = await engine.OpenAsync();

        await engine.SayAsync(conversation, "a");
        await engine.LinesAsync(conversation, 2);
        await engine.SayAsync(conversation, "b");

        Assert.Equal(["visitor: a", "bot: 1", "visitor: b", "bot: 2"], await engine.LinesAsync(conversation, 4));
    }

    [Fact]
    public async Task An_activity_that_always_fails_is_put_aside_and_the_lane_goes_on()
    {
        var noted = new Noted();
        await using var engine = await Engine.StartAsync(
            (turn, _, ct) => turn.Activity.Text == "poison" ? throw new InvalidOperationException("no such thing") : turn.SendActivityAsync("fine", cancellationToken: ct),
            services: services => services.AddSingleton<IParkedTurns>(noted));
        var conversation = await engine.OpenAsync();

        await engine.SayAsync(conversation, "poison");
        await engine.SayAsync(conversation, "food");

        Assert.Equal(["visitor: poison", "visitor: food", "bot: sorry", "bot: fine"], await engine.LinesAsync(conversation, 4));
        Assert.Equal([(5, "no such thing")], noted.Heard);
        Assert.Equal(1, await engine.NumberAsync("SELECT COUNT(*) FROM inbox WHERE state = 'parked' AND attempts = 5 AND reason = 'no such thing'"));
    }

    [Fact]
    public async Task What_is_noted_about_a_parked_turn_cannot_keep_it_from_being_parked()
    {
        await using var engine = await Engine.StartAsync(
            (_, _, _) => throw new InvalidOperationException("poison"),
            services: services => services.AddSingleton<IParkedTurns>(new Noted { Change = "a change that nobody writes" }));
        var conversation = await engine.OpenAsync();

        await engine.SayAsync(conversation, "poison");

        Assert.Equal(["visitor: poison", "bot: sorry"], await engine.LinesAsync(conversation, 2));
    }

    [Fact]
    public async Task An_activity_that_killed_the_process_each_time_is_put_aside_without_another_try()
    {
        var ran = 0;
        await using var engine = Engine.Build((_, _, _) => Task.FromResult(ran++));
        var conversation = await engine.OpenAsync();
        await engine.SayAsync(conversation, "deadly"); // nothing runs yet
        await engine.ExecuteAsync("UPDATE inbox SET attempts = 5");

        await engine.StartAsync();

        Assert.Equal(["visitor: deadly", "bot: sorry"], await engine.LinesAsync(conversation, 2));
        Assert.Equal(0, ran);
    }

    [Fact]
    public async Task A_bot_that_does_not_heed_its_token_holds_the_lane_no_longer_than_its_budget()
    {
        var forever = new TaskCompletionSource();
        await using var engine = await Engine.StartAsync(
            (turn, _, ct) => turn.Activity.Text == "stuck" ? forever.Task : turn.SendActivityAsync("fine", cancellationToken: ct),
            values =>
            {
                values["Turns:Budget"] = "00:00:00.050";
                values["Turns:MaxAttempts"] = "2";
            });
        var conversation = await engine.OpenAsync();

        await engine.SayAsync(conversation, "stuck");
        await engine.SayAsync(conversation, "next");

        Assert.Equal(["visitor: stuck", "visitor: next", "bot: sorry", "bot: fine"], await engine.LinesAsync(conversation, 4));
        forever.SetResult();
    }

    [Fact]
    public async Task A_change_without_a_writer_fails_the_turn_and_writes_nothing()
    {
        await using var engine = await Engine.StartAsync(async (turn, services, ct) =>
        {
            services.GetRequiredService<TurnWrites>().Add("nobody writes strings");
            await TurnRunnerTests.CountAsync(turn, services, ct);
        });
        var conversation = await engine.OpenAsync();

        await engine.SayAsync(conversation, "hello");

        Assert.Equal(["visitor: hello", "bot: sorry"], await engine.LinesAsync(conversation, 2));
        Assert.Equal(0, await engine.NumberAsync("SELECT COUNT(*) FROM bot_state"));
        Assert.Equal(1, await engine.NumberAsync("SELECT COUNT(*) FROM inbox WHERE reason LIKE '%String%IChangeWriter%0%'"));
    }

    [Fact]
    public async Task A_turn_whose_conversation_changes_hands_meanwhile_runs_again_and_sees_who_speaks()
    {
        Engine? engine = null;
        await using var started = engine = await Engine.StartAsync(async (turn, services, ct) =>
        {
            var info = services.GetRequiredService<TurnInfo>();
            if (info.Attempt == 1)
            {
                await engine!.ExecuteAsync("UPDATE conversations SET owner = 'human', owner_version = owner_version + 1");
            }

            await turn.SendActivityAsync($"{info.Owner} speaks", cancellationToken: ct);
        });
        var conversation = await engine.OpenAsync();

        await engine.SayAsync(conversation, "hello");

        Assert.Equal(["visitor: hello", "bot: human speaks"], await engine.LinesAsync(conversation, 2));
    }

    [Fact]
    public async Task Two_conversations_of_one_visitor_never_overwrite_the_state_they_share()
    {
        var both = new Barrier(2);
        await using var engine = await Engine.StartAsync(async (turn, services, ct) =>
        {
            var state = services.GetRequiredService<UserState>();
            var count = state.CreateProperty<int>("count");
            var next = await count.GetAsync(turn, () => 0, ct) + 1;
            if (services.GetRequiredService<TurnInfo>().Attempt == 1)
            {
                await Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(10), ct), ct); // both have read before either writes
            }

            await count.SetAsync(turn, next, ct);
            await turn.SendActivityAsync($"{next}", cancellationToken: ct);
            await state.SaveChangesAsync(turn, false, ct);
        });
        var (first, second) = (await engine.OpenAsync("c1"), await engine.OpenAsync("c2"));

        await Task.WhenAll(engine.SayAsync(first, "a"), engine.SayAsync(second, "b"));

        string[] replies = [(await engine.LinesAsync(first, 2))[1], (await engine.LinesAsync(second, 2))[1]];
        Assert.Equal(["bot: 1", "bot: 2"], replies.Order());
    }

    [Fact]
    public async Task A_stop_gives_the_running_turn_back_and_the_next_start_runs_it()
    {
        var folder = Directory.CreateTempSubdirectory("leadbot-stop-").FullName;
        var running = new TaskCompletionSource();
        string conversation;
        var first = await Engine.StartAsync(
            async (_, _, ct) =>
            {
                running.TrySetResult();
                await Task.Delay(Timeout.Infinite, ct);
            },
            values => values["Turns:Drain"] = "00:00:00.050",
            folder: folder);
        await using (first)
        {
            conversation = await first.OpenAsync();
            await first.SayAsync(conversation, "hello");
            await running.Task;
        }

        await using (var second = await Engine.StartAsync(
            (turn, services, ct) => turn.SendActivityAsync($"attempt {services.GetRequiredService<TurnInfo>().Attempt}", cancellationToken: ct), folder: folder))
        {
            Assert.Equal(["visitor: hello", "bot: attempt 1"], await second.LinesAsync(conversation, 2));
        }

        Directory.Delete(folder, recursive: true);
    }

    private sealed class FailsOnce(ITurnCommitter inner, bool afterwards) : ITurnCommitter
    {
        private int _calls;

        public async Task<TurnCommitted> CommitAsync(TurnCommit commit, CancellationToken ct)
        {
            if (Interlocked.Increment(ref _calls) > 1)
            {
                return await inner.CommitAsync(commit, ct);
            }

            if (afterwards)
            {
                await inner.CommitAsync(commit, ct);
            }

            throw new IOException("the line went dead");
        }

        public bool IsPassing(Exception fault) => inner.IsPassing(fault);
    }

    private sealed class Noted : IParkedTurns
    {
        public List<(int Attempt, string Reason)> Heard { get; } = [];

        public object? Change { get; init; }

        public Task AddAsync(TurnInfo turn, string reason, TurnWrites writes, CancellationToken ct)
        {
            Heard.Add((turn.Attempt, reason));
            if (Change is not null)
            {
                writes.Add(Change);
            }

            return Task.CompletedTask;
        }
    }
}
