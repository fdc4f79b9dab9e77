using LeadBot.Dialogs.Qualification;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Contact;

/// <summary>Asks who the visitor is and how to reach them.</summary>
internal sealed class ContactDialog() : QuestionsDialog(DialogId)
{
    public const string DialogId = "contact";

    protected override bool IsMine(string field, FieldDefinition? definition) => definition?.Ask is AskRule.Contact or AskRule.ContactFallback;
}
