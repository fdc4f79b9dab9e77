namespace LeadBot.BotFramework.Dialogs;

/// <summary>What a step of a waterfall sees and can do.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private readonly IDictionary<string, object?> _state;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        IDictionary<string, object?> state,
        IDictionary<string, object?> values,
        int index,
        DialogReason reason,
        object? result)
        : base(dc.Dialogs, dc.Context, new DialogState((List<DialogInstance>)dc.Stack))
    {
        _waterfall = waterfall;
        _state = state;
        Parent = dc.Parent;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    /// <summary>What the dialog was begun with. From the second turn on an object is a JSON element: see <see cref="GetOptions{T}"/>.</summary>
    public object? Options => _state.TryGetValue("options", out var options) ? options : null;

    public DialogReason Reason { get; }

    /// <summary>The user's text, the result of the dialog that ended, or what the step before gave to <see cref="NextAsync"/>.</summary>
    public object? Result { get; }

    /// <summary>Kept from step to step. Read them with <see cref="DialogValues.Get{T}"/>: it gives numbers and objects their types back.</summary>
    public IDictionary<string, object?> Values { get; }

    /// <summary>The options as the type they were given in, whichever turn it is. The state's JSON options must know the type.</summary>
    public T? GetOptions<T>() => _state.Get<T>("options");

    /// <exception cref="InvalidOperationException">It was called before in this step.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        Dialog.ThrowIfToken(result, nameof(result));
        if (_nextCalled)
        {
            throw new InvalidOperationException(
                $"WaterfallStepContext.NextAsync(): method already called for dialog and step '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
