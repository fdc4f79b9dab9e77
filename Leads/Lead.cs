using LeadBot.Leads.Briefs;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Contacts;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;

namespace LeadBot.Leads;

/// <summary>
/// What a salesperson acts on: what one visitor said, what was decided from it and why. Its JSON (<see cref="LeadJson"/>) is
/// the REST API's shape. It begins with the first stored field and is captured from the first way to reach the visitor on.
/// </summary>
public sealed record Lead
{
    public required string Id { get; init; }

    public required string Bot { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>The channel's name: <c>webchat</c>, <c>teams</c>, <c>telegram</c>, <c>whatsapp</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Counts visits of the same visitor: a message after the lead was settled begins the next episode.</summary>
    public int Episode { get; init; } = 1;

    /// <summary>Rises with every save; a save that names an older one is refused.</summary>
    public long Version { get; init; }

    public LeadStatus Status { get; init; } = LeadStatus.New;

    /// <summary>Why the lead was lost; only with <see cref="LeadStatus.Lost"/>.</summary>
    public string? LostReason { get; init; }

    public LeadKind Kind { get; init; } = LeadKind.Sales;

    /// <summary>What the bot's rules decided when the conversation was settled or stopped; null while it is still running.</summary>
    public Outcome? Outcome { get; init; }

    public IReadOnlyDictionary<string, FieldAnswer> Fields { get; init; } = new Dictionary<string, FieldAnswer>();

    public ConsentAnswer Consent { get; init; } = ConsentAnswer.None;

    /// <summary>Where the visitor can be answered on their channel, and whether they may be; null where neither is known.</summary>
    public LeadContact? Contact { get; init; }

    public LeadScore Score { get; init; } = LeadScore.Zero;

    public RoutingDecision? Routing { get; init; }

    public IReadOnlyList<Review> Review { get; init; } = [];

    public IReadOnlyList<ExceptionNote> Exceptions { get; init; } = [];

    /// <summary>How the visitor felt on the way; null before their first message was read.</summary>
    public LeadMood? Mood { get; init; }

    /// <summary>The newest handoff of this lead.</summary>
    public HandoffSummary? Handoff { get; init; }

    public Brief? Brief { get; init; }

    public LeadSource Source { get; init; } = new();

    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>From when on the visitor could be reached: first e-mail, phone or channel address.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>When the conversation ended or fell silent; null while questions go on.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The answer for a field, <see cref="FieldAnswer.Open"/> where nothing was said.</summary>
    public FieldAnswer Answer(string field) => Fields.TryGetValue(field, out var answer) ? answer : FieldAnswer.Open;

    /// <summary>The stored value of an answered field, else null.</summary>
    public FieldValue? Value(string field) => Answer(field) is { State: FieldState.Answered } answer ? answer.Value : null;
}
