using LeadBot.Leads.Changes;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Transfer;

/// <summary>Some rows of an import on their way into one transaction. Deciding twice counts once: the report hears only what was finished.</summary>
internal sealed class LeadSlice(string bot, string by, BotProfile profile, ImportReport report, TimeProvider time)
{
    private readonly List<(ImportRow Row, Lead? Record, string Id)> _rows = [];
    private readonly List<(long Row, string? Column, string Message)> _errors = [];
    private readonly List<(long Row, string? Column, string Message)> _wrongRecords = [];
    private (int Created, int Updated, int Unchanged, int Failed) _counts;

    public int Count => _rows.Count;

    /// <summary>Ids that the rows may have: their own, and the one they get where another bot has theirs.</summary>
    public IReadOnlyCollection<string> Ids => [.. _rows.SelectMany(row => new[] { row.Id, Ours(row.Id) })];

    public IReadOnlyCollection<string> Conversations => [.. _rows.Select(row => row.Record?.ConversationId).OfType<string>()];

    public void Add(ImportRow row)
    {
        var record = ImportedLead.Record(row, (column, message) => _wrongRecords.Add((row.Number, column, message)));
        _rows.Add((row, record, ImportedLead.IdOf(row, record, bot)));
    }

    /// <param name="known">The leads that stand under the ids now, of whatever bot.</param>
    /// <param name="taken">Conversations that have a lead.</param>
    public (IReadOnlyList<LeadSaved> Created, IReadOnlyList<LeadSaved> Updated) Decide(IReadOnlyDictionary<string, Lead> known, IReadOnlySet<string> taken)
    {
        _errors.Clear();
        _errors.AddRange(_wrongRecords);
        _counts = default;
        var leads = known.Values.Where(lead => lead.Bot == bot).ToDictionary(lead => lead.Id);
        var (created, updated) = (new HashSet<string>(), new HashSet<string>());
        var conversations = new HashSet<string>(taken);
        foreach (var (row, record, id) in _rows)
        {
            if (!ImportedLead.IsId(id))
            {
                Refuse(row, row.Cells[LeadTarget.Id].Header, "must be the id of a lead: letters, digits and hyphens, at most 64.");
                _counts.Failed++;
                continue;
            }

            // Another bot's lead is nothing that this one may touch or tell of: the copy gets an id of its own, the same each time.
            var own = known.TryGetValue(id, out var other) && other.Bot != bot ? Ours(id) : id;
            if (leads.TryGetValue(own, out var before))
            {
                Update(row, before, own, leads, created, updated);
            }
            else
            {
                Create(row, record, own, leads, created, conversations);
            }
        }

        return ([.. created.Select(id => new LeadSaved(leads[id]))], [.. updated.Select(id => new LeadSaved(leads[id]))]);
    }

    /// <summary>The rows are in, or would be.</summary>
    public void Finish()
    {
        foreach (var (row, column, message) in _errors)
        {
            report.Add(row, column, message);
        }

        report.Created += _counts.Created;
        report.Updated += _counts.Updated;
        report.Unchanged += _counts.Unchanged;
        report.Failed += _counts.Failed;
        _rows.Clear();
        _wrongRecords.Clear();
    }

    private void Create(ImportRow row, Lead? record, string id, Dictionary<string, Lead> leads, HashSet<string> created, HashSet<string> conversations)
    {
        var now = time.GetUtcNow();
        var errors = _errors.Count;
        var lead = record is null
            ? ImportedLead.Begin(row, bot, id, by, now, (column, message) => Refuse(row, column, message))
            : record with { Id = id, Bot = bot, ConversationId = conversations.Contains(record.ConversationId) ? $"import-{id}" : record.ConversationId };
        lead = ImportedFields.Enter(lead, row, profile, by, now, (column, message) => Refuse(row, column, message));
        if (record is null && (lead.Fields.Count == 0 || _errors.Count > errors || _wrongRecords.Any(wrong => wrong.Row == row.Number)))
        {
            if (_errors.Count == errors && lead.Fields.Count == 0)
            {
                Refuse(row, null, "The row has no value for any field of the bot.");
            }

            _counts.Failed++;
            return;
        }

        conversations.Add(lead.ConversationId);
        leads[id] = record is null ? lead with { CapturedAt = lead.CapturedAt is null ? null : lead.CreatedAt } : lead;
        created.Add(id);
        _counts.Created++;
    }

    private void Update(ImportRow row, Lead before, string id, Dictionary<string, Lead> leads, HashSet<string> created, HashSet<string> updated)
    {
        var now = time.GetUtcNow();
        var after = ImportedFields.Enter(before, row, profile, by, now, (column, message) => Refuse(row, column, message));
        if (ReferenceEquals(after, before))
        {
            _counts.Unchanged++;
            return;
        }

        var names = after.Fields.Where(field => before.Answer(field.Key) != field.Value).Select(field => field.Key);
        var isFirst = !created.Contains(id) && updated.Add(id);
        leads[id] = after with
        {
            Version = isFirst ? before.Version + 1 : before.Version,
            History = [.. before.History, new HistoryEntry { At = now, By = by, Note = $"imported: {string.Join(", ", names)}" }],
            UpdatedAt = now,
        };
        _counts.Updated++;
    }

    private string Ours(string id) => ImportedLead.Derived(bot, id);

    private void Refuse(ImportRow row, string? column, string message) => _errors.Add((row.Number, column, message));
}
