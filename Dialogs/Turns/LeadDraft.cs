using System.Text.Json;
using LeadBot.Dialogs.Interviews;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Reviews;

namespace LeadBot.Dialogs.Turns;

/// <summary>
/// What a turn makes of a conversation's lead. Before the lead begins, settled fields ("I'd rather not say") wait in the conversation's state.
/// </summary>
public sealed class LeadDraft
{
    private readonly List<ExceptionNote> _notes = [];

    public LeadDraft(Lead? before, Interview interview)
    {
        Before = before;
        Fields = before?.Fields ?? Held(interview);
        Consent = before?.Consent ?? ConsentAnswer.None;
    }

    /// <summary>The lead as it was read; null where none has begun.</summary>
    public Lead? Before { get; }

    public bool Exists => Before is not null;

    public IReadOnlyDictionary<string, FieldAnswer> Fields { get; private set; }

    public ConsentAnswer Consent { get; private set; }

    /// <summary>True when the consent of this turn has to be written into the ledger.</summary>
    public bool IsConsentNew { get; private set; }

    public IReadOnlyList<ExceptionNote> Notes => _notes;

    public FieldAnswer Answer(string field) => Fields.GetValueOrDefault(field, FieldAnswer.Open);

    public bool IsOpen(string field) => Answer(field).State == FieldState.Open;

    /// <summary>Takes what <see cref="ClaimGate"/> let through.</summary>
    public void Admit(GateResult result) => Fields = result.Fields;

    /// <summary>Sets a field that got no value.</summary>
    public void Settle(string field, FieldAnswer answer) =>
        Fields = new Dictionary<string, FieldAnswer>(Fields) { [field] = answer };

    /// <summary>Opens again what was not asked, and the question at which the visitor fell silent.</summary>
    public void Reopen(string? abandoned) =>
        Fields = Fields.ToDictionary(
            field => field.Key,
            field => field.Value.State == FieldState.NotAsked || (field.Key == abandoned && field.Value is { State: FieldState.Unknown, Conflicting: null })
                ? FieldAnswer.Open
                : field.Value);

    /// <summary>Opens everything again that has no answer and was not refused.</summary>
    public void ReopenUnanswered() =>
        Fields = Fields.ToDictionary(
            field => field.Key,
            field => field.Value.State == FieldState.NotAsked || field.Value is { State: FieldState.Unknown, Conflicting: null } ? FieldAnswer.Open : field.Value);

    public void Record(ConsentAnswer consent)
    {
        Consent = consent;
        IsConsentNew = true;
    }

    /// <summary>Notes what went differently. The same note stands once, so that a lead does not grow with the length of the conversation.</summary>
    public void Note(string kind, string note, DateTimeOffset at, string? activityId, string? owner = null, DateTimeOffset? dueAt = null)
    {
        if (!(Before?.Exceptions ?? []).Concat(_notes).Any(known => known.Kind == kind && known.Note == note && known.DueAt == dueAt))
        {
            _notes.Add(new ExceptionNote(kind, note, at) { ActivityId = activityId, Owner = owner, DueAt = dueAt });
        }
    }

    /// <summary>Keeps the fields in the conversation's state while there is no lead that could hold them.</summary>
    public void Hold(Interview interview) =>
        interview.Held = Fields.Count == 0 ? null : JsonSerializer.SerializeToElement(Fields, LeadJson.Default.IReadOnlyDictionaryStringFieldAnswer);

    private static IReadOnlyDictionary<string, FieldAnswer> Held(Interview interview) =>
        interview.Held?.Deserialize(LeadJson.Default.IReadOnlyDictionaryStringFieldAnswer) ?? new Dictionary<string, FieldAnswer>();
}
