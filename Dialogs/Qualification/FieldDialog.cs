using LeadBot.BotFramework.Dialogs;
using LeadBot.Dialogs.Answers;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Qualification;

/// <summary>
/// Asks for one field: ask, read, clarify once, settle. The message was read before the dialog runs (<see cref="AnswerReader"/>), so
/// that what it says of other fields counts too; here is decided whether the question comes once more.
/// </summary>
internal sealed class FieldDialog : WaterfallDialog
{
    public const string DialogId = "field";

    public FieldDialog() : base(DialogId)
    {
        AddStep(AskAsync);
        AddStep(ReadAsync);
    }

    private static async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken ct)
    {
        await Speaker.AskAsync(step.Context, step.Context.VisitorTurn(), Field(step), ct);
        return EndOfTurn;
    }

    private static async Task<DialogTurnResult> ReadAsync(WaterfallStepContext step, CancellationToken ct)
    {
        var turn = step.Context.VisitorTurn();
        var field = Field(step);

        // A clarifying question was granted when the answer was read; a mere repeat the plan may still give up where the limit is near.
        var comesAgain = turn.AskResult switch
        {
            AskResult.Clarify => turn.SoFar.Scope != PlanScope.None,
            AskResult.AskAgain => turn.NextQuestion == field,
            _ => false,
        };
        return comesAgain
            ? await step.ReplaceDialogAsync(DialogId, field, ct)
            : await step.EndDialogAsync(cancellationToken: ct);
    }

    private static string Field(WaterfallStepContext step) => step.Options?.ToString() ?? throw new InvalidOperationException("The field dialog began without a field.");
}
