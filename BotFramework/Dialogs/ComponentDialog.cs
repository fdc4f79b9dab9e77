using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>Several dialogs that look like one from outside. Override <see cref="OnContinueDialogAsync"/> to handle interruptions.</summary>
public class ComponentDialog(string? dialogId = null) : DialogContainer(dialogId)
{
    private const string DialogsKey = "dialogs";
    private bool _initialized;

    /// <summary>The dialog that begins; the first one added unless set.</summary>
    public string? InitialDialogId { get; set; }

    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ThrowIfToken(options, nameof(options));
        await InitializeOnceAsync(dc, cancellationToken).ConfigureAwait(false);
        await CheckForVersionChangeAsync(dc, cancellationToken).ConfigureAwait(false);
        var inner = CreateChildContext(dc)!;
        var result = await OnBeginDialogAsync(inner, options, cancellationToken).ConfigureAwait(false);
        return await EndIfDoneAsync(dc, result, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await InitializeOnceAsync(dc, cancellationToken).ConfigureAwait(false);
        await CheckForVersionChangeAsync(dc, cancellationToken).ConfigureAwait(false);
        var inner = CreateChildContext(dc)!;
        var result = await OnContinueDialogAsync(inner, cancellationToken).ConfigureAwait(false);
        return await EndIfDoneAsync(dc, result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A dialog that was put above this one has ended: the dialogs inside go on where they were, so they ask again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ThrowIfToken(result, nameof(result));
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await Inner(turnContext, instance).RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await Inner(turnContext, instance).CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    public override DialogContext? CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } instance ? new DialogContext(Dialogs, dc, StateOf(instance)) : null;
    }

    /// <summary>Called before the first turn of this object.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId!, options, cancellationToken);

    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object? result, CancellationToken cancellationToken) => outerDc.EndDialogAsync(result, cancellationToken);

    private async Task InitializeOnceAsync(DialogContext dc, CancellationToken ct)
    {
        if (!_initialized)
        {
            await OnInitializeAsync(dc, ct).ConfigureAwait(false);
            _initialized = true;
        }
    }

    private Task<DialogTurnResult> EndIfDoneAsync(DialogContext outer, DialogTurnResult result, CancellationToken ct) =>
        result.Status == DialogTurnStatus.Waiting ? Task.FromResult(EndOfTurn) : EndComponentAsync(outer, result.Result, ct);

    private DialogContext Inner(ITurnContext turnContext, DialogInstance instance) => new(Dialogs, turnContext, StateOf(instance));

    private static DialogState StateOf(DialogInstance instance)
    {
        if (instance.State.Get<DialogState>(DialogsKey) is { } state)
        {
            return state;
        }

        state = new DialogState();
        instance.State[DialogsKey] = state;
        return state;
    }
}
