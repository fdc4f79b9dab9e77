using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Schema;

namespace LeadBot.Tests.BotFramework.Dialogs;

public sealed class WaterfallDialogTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task A_step_learns_why_it_runs_and_what_came_before()
    {
        var bot = Bot(Wait, (step, ct) => { Note(step); return step.NextAsync(42, ct); }, Wait);

        await bot.SayAsync("hi");
        await bot.SayAsync("there");

        Assert.Equal(["0 BeginCalled ", "1 ContinueCalled there", "2 NextCalled 42"], _log);
    }

    [Fact]
    public async Task After_a_last_step_that_waits_the_next_text_is_the_result()
    {
        var bot = Bot(Wait);
        await bot.SayAsync("hi");
        Assert.Equal(DialogTurnStatus.Waiting, bot.Result!.Status);

        await bot.SayAsync("bye");

        Assert.Equal((DialogTurnStatus.Complete, "bye"), (bot.Result!.Status, bot.Result.Result));
        Assert.Single(_log); // it begins again with the next message, not with this one
        await bot.SayAsync("again");
        Assert.Equal(["0 BeginCalled ", "0 BeginCalled "], _log);
    }

    [Fact]
    public async Task Going_on_past_the_last_step_ends_with_the_result()
    {
        var bot = Bot((step, ct) => step.NextAsync("x", ct));

        await bot.SayAsync("hi");

        Assert.Equal((DialogTurnStatus.Complete, "x"), (bot.Result!.Status, bot.Result.Result));
    }

    [Fact]
    public async Task What_is_no_message_runs_no_step()
    {
        var bot = Bot(Wait, Wait);
        await bot.SayAsync("hi");

        await bot.SendAsync(new Activity("typing"));

        Assert.Equal(DialogTurnStatus.Waiting, bot.Result!.Status);
        Assert.Single(_log);
    }

    [Fact]
    public async Task A_step_goes_on_once()
    {
        var bot = Bot(
            async (step, ct) =>
            {
                await step.NextAsync(cancellationToken: ct);
                return await step.NextAsync(cancellationToken: ct);
            },
            Wait);

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.SayAsync("hi"));
    }

    [Fact]
    public async Task A_child_that_ends_gives_its_result_with_its_type()
    {
        var parent = new Component(
            new WaterfallDialog("parent", [(step, ct) => step.BeginDialogAsync("child", null, ct), Wait]),
            new WaterfallDialog("child", [(step, ct) => step.EndDialogAsync(7.5m, ct)]));
        var bot = new RestartedBot(() => parent);

        await bot.SayAsync("hi");

        Assert.Equal(["1 EndCalled 7.5"], _log);
    }

    [Fact]
    public async Task Options_are_the_same_object_for_the_steps_of_a_turn_and_values_outlive_it()
    {
        var options = new List<string>();
        object? seen = null;
        var parent = new Component(
            new WaterfallDialog("parent", [(step, ct) => step.BeginDialogAsync("child", options, ct)]),
            new WaterfallDialog("child",
            [
                (step, ct) => { step.Values["n"] = 5; return step.NextAsync(cancellationToken: ct); },
                (step, _) => { seen = step.Options; return Task.FromResult(Dialog.EndOfTurn); },
                (step, ct) => step.EndDialogAsync($"{step.Values.Get<int>("n")} {step.GetOptions<List<string>>()!.Count}", ct),
            ]));
        var bot = new RestartedBot(() => parent);

        await bot.SayAsync("hi");
        Assert.Same(options, seen);
        await bot.SayAsync("on");

        Assert.Equal("5 0", bot.Result!.Result);
    }

    [Fact]
    public void Its_version_is_its_id_and_the_number_of_steps() =>
        Assert.Equal("w:2", new WaterfallDialog("w").AddStep(Wait).AddStep(Wait).GetVersion());

    [Fact]
    public async Task A_token_is_never_a_result_or_an_option()
    {
        var bot = Bot((step, ct) => step.EndDialogAsync(ct, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => bot.SayAsync("hi"));

        bot = Bot((step, ct) => step.NextAsync(ct, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => bot.SayAsync("hi"));

        bot = Bot((step, ct) => step.BeginDialogAsync("w", ct, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => bot.SayAsync("hi"));
    }

    private static RestartedBot Bot(params WaterfallStep[] steps) => new(() => new WaterfallDialog("w", steps));

    private void Note(WaterfallStepContext step) => _log.Add(FormattableString.Invariant($"{step.Index} {step.Reason} {step.Result}"));

    private Task<DialogTurnResult> Wait(WaterfallStepContext step, CancellationToken ct)
    {
        Note(step);
        return Task.FromResult(Dialog.EndOfTurn);
    }

    private sealed class Component : ComponentDialog
    {
        public Component(params Dialog[] dialogs)
            : base("component")
        {
            foreach (var dialog in dialogs)
            {
                AddDialog(dialog);
            }
        }
    }
}
