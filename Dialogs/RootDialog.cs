using LeadBot.BotFramework.Dialogs;
using LeadBot.Dialogs.Contact;
using LeadBot.Dialogs.Qualification;
using LeadBot.Dialogs.Turns;

namespace LeadBot.Dialogs;

/// <summary>
/// The whole conversation: questions, contact, consent, closing words. Each part asks only what the plan still wants, so that it may
/// begin anew at any time; a stop gate makes it do so.
/// </summary>
internal sealed class RootDialog : RestartingDialog
{
    public const string DialogId = "root";

    public RootDialog() : base(DialogId)
    {
        AddDialog(new WaterfallDialog("steps", [QualifyAsync, ContactAsync, ConsentAsync, CloseAsync]));
        AddDialog(new QualificationDialog());
        AddDialog(new ContactDialog());
        AddDialog(new ConsentDialog());
        InitialDialogId = "steps";
    }

    protected override bool MustRestart(DialogContext innerDc) => innerDc.Context.VisitorTurn().IsRestarted;

    private static Task<DialogTurnResult> QualifyAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.BeginDialogAsync(QualificationDialog.DialogId, cancellationToken: ct);

    private static Task<DialogTurnResult> ContactAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.BeginDialogAsync(ContactDialog.DialogId, cancellationToken: ct);

    private static Task<DialogTurnResult> ConsentAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.BeginDialogAsync(ConsentDialog.DialogId, cancellationToken: ct);

    private static async Task<DialogTurnResult> CloseAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var turn = step.Context.VisitorTurn();
        Closing.Say(turn);
        await Speaker.TellAsync(step.Context, turn, ct);
        return await step.EndDialogAsync(cancellationToken: ct);
    }
}
