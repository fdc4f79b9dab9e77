using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Appends to the consent ledger.</summary>
internal sealed class ConsentRecordedWriter : IChangeWriter<ConsentRecorded>
{
    private const string Insert = """
        INSERT INTO consents (id, bot, lead_id, purpose, decision, text_version, activity_id, at)
        VALUES (@id, @bot, @lead, @purpose, @decision, @text, @activity, @at)
        ON CONFLICT (id) DO NOTHING
        """;

    public void Write(ConsentRecorded change, ChangeContext context, IWriteSession session) => session.Execute(
        Insert,
        ("id", change.Id),
        ("bot", change.Bot),
        ("lead", change.LeadId),
        ("purpose", change.Purpose),
        ("decision", EnumKeys.Of(change.Answer.State)),
        ("text", change.Answer.TextVersion),
        ("activity", change.Answer.ActivityId),
        ("at", change.Answer.At?.ToUnixTimeMilliseconds() ?? session.Now));
}
