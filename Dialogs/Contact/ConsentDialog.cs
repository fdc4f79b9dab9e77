using LeadBot.Dialogs.Qualification;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Contact;

/// <summary>Asks, with a question of its own, whether the firm may contact the visitor.</summary>
internal sealed class ConsentDialog() : QuestionsDialog(DialogId)
{
    public const string DialogId = "consent";

    protected override bool IsMine(string field, FieldDefinition? definition) => field == QuestionPlan.Consent;
}
