namespace LeadBot.BotFramework.Dialogs;

/// <summary>A dialog with a set of dialogs of its own.</summary>
public abstract class DialogContainer(string? dialogId = null) : Dialog(dialogId)
{
    public DialogSet Dialogs { get; } = new();

    /// <summary>The stack inside this dialog, which is the active one of <paramref name="dc"/>; null when nothing runs in it.</summary>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public override string GetVersion() => Dialogs.GetVersion();

    /// <summary>Says <see cref="DialogEvents.VersionChanged"/> once, when the dialogs inside are others than when this one began.</summary>
    protected async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var instance = dc.ActiveDialog!;
        var (before, now) = (instance.Version, GetVersion());
        instance.Version = now;
        if (before is not null && before != now)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken).ConfigureAwait(false);
        }
    }
}
