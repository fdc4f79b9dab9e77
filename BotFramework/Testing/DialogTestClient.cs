using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Testing;

/// <summary>One dialog, without a bot around it. State goes through JSON from turn to turn.</summary>
public class DialogTestClient
{
    private readonly BotCallbackHandler _callback;
    private readonly TestAdapter _adapter;

    public DialogTestClient(
        string channelId,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    public DialogTestClient(
        TestAdapter testAdapter,
        Dialog targetDialog,
        object? initialDialogOptions = null,
        IEnumerable<IMiddleware>? middlewares = null,
        ConversationState? conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        _adapter = testAdapter;
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _adapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _adapter.Use(middleware);
        }

        var dialogs = new DialogSet(ConversationState.CreateProperty<DialogState>("DialogState")).Add(targetDialog);
        _callback = async (turnContext, ct) =>
        {
            DialogContext = await dialogs.CreateContextAsync(turnContext, ct).ConfigureAwait(false);
            DialogTurnResult = await DialogContext.ContinueDialogAsync(ct).ConfigureAwait(false);
            if (DialogTurnResult.Status == DialogTurnStatus.Empty)
            {
                DialogTurnResult = await DialogContext.BeginDialogAsync(targetDialog.Id, initialDialogOptions, ct).ConfigureAwait(false);
            }
        };
    }

    public DialogTurnResult? DialogTurnResult { get; private set; }

    public DialogContext? DialogContext { get; private set; }

    public ConversationState ConversationState { get; }

    /// <summary>Sends and gives the first reply; null when there is none.</summary>
    public Task<T?> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : class, IActivity => SendActivityAsync<T>(_adapter.MakeActivity(text), cancellationToken);

    /// <inheritdoc cref="SendActivityAsync{T}(string, CancellationToken)"/>
    public async Task<T?> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : class, IActivity
    {
        await _adapter.ProcessActivityAsync(activity, _callback, cancellationToken).ConfigureAwait(false);
        return GetNextReply<T>();
    }

    public T? GetNextReply<T>()
        where T : class, IActivity => (T?)_adapter.GetNextReply();
}
