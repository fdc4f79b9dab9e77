using LeadBot.BotFramework.Dialogs;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Qualification;

/// <summary>Asks one question after the other for as long as the next one of the plan belongs to it.</summary>
internal abstract class QuestionsDialog : RestartingDialog
{
    private const string Steps = "steps";

    protected QuestionsDialog(string id) : base(id)
    {
        AddDialog(new WaterfallDialog(Steps, [NextAsync, AgainAsync]));
        AddDialog(new FieldDialog());
        InitialDialogId = Steps;
    }

    /// <summary>Whether a question belongs to this part of the conversation.</summary>
    /// <param name="definition">The field's definition; null for consent, which is no field.</param>
    protected abstract bool IsMine(string field, FieldDefinition? definition);

    private async Task<DialogTurnResult> NextAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var turn = step.Context.VisitorTurn();
        return turn.NextQuestion is { } field && IsMine(field, turn.Profile.Field(field))
            ? await step.BeginDialogAsync(FieldDialog.DialogId, field, ct)
            : await step.EndDialogAsync(cancellationToken: ct);
    }

    private static Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, CancellationToken ct) =>
        step.ReplaceDialogAsync(Steps, cancellationToken: ct);
}
