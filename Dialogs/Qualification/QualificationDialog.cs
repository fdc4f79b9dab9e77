using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Qualification;

/// <summary>Asks for what the firm wants to know before anybody gets in touch.</summary>
internal sealed class QualificationDialog() : QuestionsDialog(DialogId)
{
    public const string DialogId = "qualification";

    protected override bool IsMine(string field, FieldDefinition? definition) => definition?.Ask == AskRule.Always;
}
