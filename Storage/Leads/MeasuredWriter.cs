using LeadBot.Leads.Changes;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Appends to the event log; a turn that runs again appends nothing twice.</summary>
internal sealed class MeasuredWriter : IChangeWriter<Measured>
{
    private const string Insert = """
        INSERT INTO events (id, bot, at, kind, actor, conversation_id, caused_by, ordinal, lead_id, body)
        VALUES (@id, @bot, @at, @kind, @actor, @conversation, @causedBy, @ordinal, @lead, @body)
        ON CONFLICT DO NOTHING
        """;

    public void Write(Measured change, ChangeContext context, IWriteSession session)
    {
        var measured = change.Event;
        session.Execute(
            Insert,
            ("id", RowId.New(session)),
            ("bot", measured.Bot),
            ("at", measured.At.ToUnixTimeMilliseconds()),
            ("kind", measured.Kind),
            ("actor", measured.Actor),
            ("conversation", measured.ConversationId ?? context.ConversationId),
            ("causedBy", context.CausedBy), // null outside a turn, where the unique key does not bite
            ("ordinal", context.CausedBy is null ? null : (long)context.Ordinal),
            ("lead", measured.LeadId),
            ("body", measured.Body?.ToJsonString()));
    }
}
