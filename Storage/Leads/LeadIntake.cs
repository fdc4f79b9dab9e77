using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Transfer;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Recent;
using LeadBot.Storage.Search;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <inheritdoc cref="ILeadIntake"/>
internal sealed class LeadIntake(IPreparedReader reader, IWriter writer, RecentLeads recent, ILeadSignal signal, IChangeWriter<ConsentRecorded> consents) : ILeadIntake
{
    // Of whatever bot: an id is taken once in a database.
    private const string ById = "SELECT body FROM leads WHERE id = @id";

    private const string ByConversation = "SELECT 1 FROM leads WHERE conversation_id = @conversation LIMIT 1";

    public Task<IReadOnlyDictionary<string, Lead>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken ct) =>
        reader.ReadAsync<IReadOnlyDictionary<string, Lead>>(
            session => ids.Distinct()
                .Select(id => session.ReadFirst(ById, row => row.GetString(0), ("id", id)))
                .OfType<string>().Select(LeadRow.Read).ToDictionary(lead => lead.Id),
            ct);

    public Task<IReadOnlySet<string>> FindConversationsAsync(IReadOnlyCollection<string> conversationIds, CancellationToken ct) =>
        reader.ReadAsync<IReadOnlySet<string>>(
            session => conversationIds.Where(id => session.ReadFirst(ByConversation, row => row.GetInt64(0), ("conversation", id)) == 1).ToHashSet(), ct);

    public Task WriteAsync(IReadOnlyList<LeadSaved> created, IReadOnlyList<LeadSaved> updated, CancellationToken ct) => writer.WriteAsync(
        session =>
        {
            foreach (var change in created)
            {
                LeadSavedWriter.Store(change, isNew: true, null, session);
                if (change.Lead.Consent.State != ConsentState.None)
                {
                    consents.Write(new ConsentRecorded(change.Lead.Id, change.Lead.Bot, change.Lead.Id, "contact", change.Lead.Consent), default, session);
                }

                Index(change.Lead, session);
            }

            foreach (var change in updated)
            {
                LeadSavedWriter.Store(change, isNew: false, null, session);
                Index(change.Lead, session);
            }

            session.AfterCommit(() => Tell(created, updated));
            return created.Count + updated.Count;
        },
        WritePriority.Bulk,
        ct);

    /// <summary>In the same transaction: an import's leads are too many to be remembered until the indexer comes.</summary>
    private static void Index(Lead lead, IWriteSession session) => LeadIndexRows.Write(LeadDocument.Of(lead, 0, ""), session);

    /// <summary>Lists are read again after one hint as after many.</summary>
    private void Tell(IReadOnlyList<LeadSaved> created, IReadOnlyList<LeadSaved> updated)
    {
        foreach (var change in updated)
        {
            recent.Put(change.Lead);
            signal.Raise(new LeadHint(change.Lead.Bot, "lead", change.Lead.Id));
        }

        if (created.Count > 0)
        {
            signal.Raise(new LeadHint(created[^1].Lead.Bot, "lead", created[^1].Lead.Id));
        }
    }
}
