using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.Dialogs;

public sealed class DialogContextTests
{
    private readonly List<string> _log = [];
    private readonly DialogSet _dialogs = new();
    private readonly DialogState _state = new();
    private readonly DialogContext _dc;

    public DialogContextTests()
    {
        _dialogs.Add(new Probe("a", _log)).Add(new Probe("b", _log));
        _dc = new DialogContext(_dialogs, new RecordingAdapter().Turn(), _state);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_runs_on_an_empty_stack()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await _dc.ContinueDialogAsync(Ct)).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await _dc.CancelAllDialogsAsync(Ct)).Status);
        Assert.False(await _dc.EmitEventAsync("x", cancellationToken: Ct));
        await _dc.RepromptDialogAsync(Ct);
        Assert.Empty(_log);
    }

    [Fact]
    public async Task The_dialog_below_goes_on_with_the_result_of_the_one_that_ended()
    {
        await _dc.BeginDialogAsync("a", "options", Ct);
        await _dc.BeginDialogAsync("b", cancellationToken: Ct);
        Assert.Equal(["b", "a"], _dc.Stack.Select(instance => instance.Id));

        Assert.Equal(DialogTurnStatus.Waiting, (await _dc.EndDialogAsync("result", Ct)).Status);
        var last = await _dc.EndDialogAsync("done", Ct);

        Assert.Equal(["a begin options", "b begin ", "b end EndCalled", "a resume EndCalled result", "a end EndCalled"], _log);
        Assert.Equal((DialogTurnStatus.Complete, "done"), (last.Status, last.Result));
    }

    [Fact]
    public async Task A_replacement_begins_in_the_same_place()
    {
        await _dc.BeginDialogAsync("a", cancellationToken: Ct);

        await _dc.ReplaceDialogAsync("b", "options", Ct);

        Assert.Equal(["a begin ", "a end ReplaceCalled", "b begin options"], _log);
        Assert.Equal(["b"], _dc.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task Cancelling_ends_every_dialog()
    {
        await _dc.BeginDialogAsync("a", cancellationToken: Ct);
        await _dc.BeginDialogAsync("b", cancellationToken: Ct);
        _log.Clear();

        var result = await _dc.CancelAllDialogsAsync(Ct);

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["b end CancelCalled", "a event cancelDialog", "a end CancelCalled"], _log);
        Assert.Empty(_dc.Stack);
    }

    [Fact]
    public async Task Cancelling_a_component_from_outside_ends_what_runs_inside_it()
    {
        _dialogs.Add(new ComponentDialog("component").AddDialog(new Probe("inside", _log)));
        await _dc.BeginDialogAsync("component", cancellationToken: Ct);

        await _dc.CancelAllDialogsAsync(Ct);

        Assert.Equal(["inside begin ", "inside end CancelCalled"], _log);
    }

    [Fact]
    public async Task Cancelling_parents_climbs_and_asks_them()
    {
        await _dc.BeginDialogAsync("a", cancellationToken: Ct);
        var child = new DialogContext(new DialogSet().Add(new Probe("c", _log)), _dc, new DialogState());
        await child.BeginDialogAsync("c", cancellationToken: Ct);
        _log.Clear();

        await child.CancelAllDialogsAsync(true, "stop", "value", Ct);

        Assert.Equal(["c end CancelCalled", "a event stop", "a end CancelCalled"], _log);
        Assert.Empty(_dc.Stack);
    }

    [Fact]
    public async Task A_parent_that_handles_the_event_is_not_cancelled()
    {
        _dialogs.Add(new Probe("stubborn", _log) { Handles = "stop" });
        await _dc.BeginDialogAsync("stubborn", cancellationToken: Ct);
        var child = new DialogContext(new DialogSet().Add(new Probe("c", _log)), _dc, new DialogState());
        await child.BeginDialogAsync("c", cancellationToken: Ct);

        await child.CancelAllDialogsAsync(true, "stop", cancellationToken: Ct);

        Assert.Equal(["stubborn"], _dc.Stack.Select(instance => instance.Id));
    }

    [Fact]
    public async Task A_child_finds_the_dialogs_of_its_parent()
    {
        await _dc.BeginDialogAsync("a", cancellationToken: Ct);
        var child = new DialogContext(new DialogSet(), _dc, new DialogState());

        await child.BeginDialogAsync("b", cancellationToken: Ct);

        Assert.Equal("b", child.ActiveDialog!.Id);
        Assert.Equal("a begin , b begin ", string.Join(", ", _log));
    }

    [Fact]
    public async Task An_event_goes_to_the_active_dialog_and_bubbles_until_it_is_handled()
    {
        _dialogs.Add(new Probe("handler", _log) { Handles = "custom" });
        await _dc.BeginDialogAsync("handler", cancellationToken: Ct);
        var child = new DialogContext(new DialogSet().Add(new Probe("c", _log)), _dc, new DialogState());
        await child.BeginDialogAsync("c", cancellationToken: Ct);
        _log.Clear();

        Assert.True(await child.EmitEventAsync("custom", cancellationToken: Ct));
        Assert.False(await child.EmitEventAsync("custom", bubble: false, cancellationToken: Ct));

        Assert.Equal(["c event custom", "handler event custom", "c event custom"], _log);
    }

    [Fact]
    public async Task An_unknown_dialog_cannot_begin()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => _dc.BeginDialogAsync("nobody", cancellationToken: Ct));

        Assert.Contains("nobody", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(() => _dc.BeginDialogAsync(" ", cancellationToken: Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _dc.PromptAsync("a", null!, Ct));
        Assert.Empty(_dc.Stack);
    }

    [Fact]
    public async Task An_unknown_dialog_on_the_stack_cannot_go_on_but_can_be_cancelled()
    {
        _state.DialogStack.Add(new DialogInstance { Id = "gone" });
        Assert.Equal("gone", (await Assert.ThrowsAsync<DialogNotFoundException>(() => _dc.ContinueDialogAsync(Ct))).DialogId);
        await Assert.ThrowsAsync<DialogNotFoundException>(() => _dc.RepromptDialogAsync(Ct));
        await _dc.BeginDialogAsync("a", cancellationToken: Ct);
        await Assert.ThrowsAsync<DialogNotFoundException>(() => _dc.EndDialogAsync(cancellationToken: Ct));

        Assert.Equal(DialogTurnStatus.Cancelled, (await _dc.CancelAllDialogsAsync(Ct)).Status);
        Assert.Empty(_dc.Stack);
    }

    [Fact]
    public async Task After_the_stack_is_dropped_the_same_turn_can_begin_anew()
    {
        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("DialogState");
        using var turn = new RecordingAdapter().Turn();
        await accessor.SetAsync(turn, new DialogState([new DialogInstance { Id = "gone" }]), Ct);
        var root = new Probe("root", _log);

        await Assert.ThrowsAsync<DialogNotFoundException>(() => root.RunAsync(turn, accessor, Ct));
        await accessor.DeleteAsync(turn, Ct);
        var result = await root.RunAsync(turn, accessor, Ct);

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["root begin "], _log);
    }

    [Fact]
    public void The_same_dialog_is_added_once_and_a_namesake_gets_a_number()
    {
        var dialog = new Probe("a", _log);
        var set = new DialogSet().Add(dialog).Add(dialog).Add(new Probe("a", _log)).Add(new Probe("a", _log));

        Assert.Equal(["a", "a2", "a3"], set.GetDialogs().Select(added => added.Id));
    }

    [Fact]
    public void What_a_dialog_depends_on_is_added_with_it() =>
        Assert.NotNull(new DialogSet().Add(new Dependent(_log)).Find("helper"));

    [Fact]
    public void The_version_of_a_set_changes_with_its_dialogs()
    {
        WaterfallStep step = (_, _) => Task.FromResult(Dialog.EndOfTurn);
        var one = new DialogSet().Add(new WaterfallDialog("w", [step])).GetVersion();

        Assert.Equal(one, new DialogSet().Add(new WaterfallDialog("w", [step])).GetVersion());
        Assert.NotEqual(one, new DialogSet().Add(new WaterfallDialog("w", [step, step])).GetVersion());
    }

    [Fact]
    public async Task An_error_is_offered_to_the_dialogs_before_it_is_thrown()
    {
        var state = new ConversationState(new MemoryStorage());
        using var turn = new RecordingAdapter().Turn();
        var failing = new Probe("failing", _log) { Fails = true };

        await Assert.ThrowsAsync<FormatException>(() => failing.RunAsync(turn, state.CreateProperty<DialogState>("s"), Ct));

        Assert.Contains("failing event error", _log);
    }

    private sealed class Dependent(List<string> log) : Probe("dependent", log), IDialogDependencies
    {
        public IEnumerable<Dialog> GetDependencies() => [new Probe("helper", [])];
    }

    private class Probe(string id, List<string> log) : Dialog(id)
    {
        public string? Handles { get; init; }

        public bool Fails { get; init; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} begin {options}");
            return Fails ? throw new FormatException() : Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} resume {reason} {result}");
            return Task.FromResult(EndOfTurn);
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} end {reason}");
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} event {e.Name}");
            return Task.FromResult(e.Name == Handles);
        }
    }
}
