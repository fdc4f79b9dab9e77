using LeadBot.Leads.Audit;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Audit;

/// <summary>The only statement that writes the audit: it is appended to and never changed.</summary>
internal sealed class AuditedWriter : IChangeWriter<Audited>
{
    private const string Insert = """
        INSERT INTO audit (id, bot, at, actor, action, target, detail) VALUES (@id, @bot, @at, @actor, @action, @target, @detail)
        """;

    public void Write(Audited change, ChangeContext context, IWriteSession session) => Append(change.Entry, session);

    /// <summary>For stores that write in a transaction of their own.</summary>
    public static void Append(AuditEntry entry, IWriteSession session) => session.Execute(
        Insert,
        ("id", RowId.New(session)),
        ("bot", entry.Bot),
        ("at", session.Now),
        ("actor", entry.Actor),
        ("action", entry.Action),
        ("target", entry.Target),
        ("detail", entry.Detail?.ToJsonString()));
}
