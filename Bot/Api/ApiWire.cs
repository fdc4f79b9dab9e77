using System.Text.Json;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;

namespace LeadBot.Bot.Api;

/// <param name="Key">The bot's key in the settings and in addresses.</param>
/// <param name="Name">The name under which it introduces itself.</param>
internal sealed record BotSummary(string Key, string Name);

internal sealed record BotList(IReadOnlyList<BotSummary> Items);

/// <param name="Items">Bot Framework activities, oldest first, as they stand in the journal; sensitive letters are masked.</param>
/// <param name="Next">Give it as <c>after</c> for the rest; absent on the last page.</param>
internal sealed record Transcript(IReadOnlyList<JsonElement> Items, string? Next);

/// <param name="Status">One of <c>new</c>, <c>contacted</c>, <c>qualified</c>, <c>converted</c>, <c>lost</c>.</param>
/// <param name="Reason">Why the lead was lost: required with <c>lost</c>, not allowed otherwise.</param>
/// <param name="Version">The version that was seen; where the lead has moved on since, nothing is changed (409).</param>
internal sealed record StatusChange(string? Status, string? Reason, long? Version);

/// <param name="Next">Give it as <c>after</c> for the next page; absent on the last one.</param>
/// <param name="Leads">What a list shows of the leads, by their ids; absent where there are none.</param>
internal sealed record HandoffPage(IReadOnlyList<Handoff> Items, string? Next, IReadOnlyDictionary<string, HandoffLead>? Leads = null);

/// <param name="Owner">Key of the owner who is asked next; absent: the same one, for somebody else of the team.</param>
/// <param name="Reason">Why it is not the caller's; may be left out.</param>
internal sealed record HandoffRefusal(string? Owner, string? Reason = null);

/// <param name="Key">Under which the answer is approved.</param>
/// <param name="Question">Which it answers.</param>
/// <param name="Text">The answer, in Markdown.</param>
internal sealed record Suggestion(string Key, string Question, string Text);

internal sealed record SuggestionList(IReadOnlyList<Suggestion> Items);

/// <param name="IsAvailable">False while no new handoff comes to the caller by turn.</param>
internal sealed record Presence(bool? IsAvailable);

/// <param name="IsAvailable">The caller.</param>
/// <param name="Away">Who of the others is away.</param>
internal sealed record PresenceView(bool IsAvailable, IReadOnlyList<string> Away);

/// <param name="Key">As it stands in a handoff.</param>
/// <param name="Name">As people call it.</param>
internal sealed record OwnerSummary(string Key, string Name);

internal sealed record OwnerList(IReadOnlyList<OwnerSummary> Items);

/// <param name="Reason">What became of it, in the person's own words.</param>
/// <param name="Outcome">What became of it, as one of a few words.</param>
/// <param name="IsGood">Whether it was worth handing over.</param>
/// <param name="QuestionAnswered">Whether the visitor's open question was answered.</param>
internal sealed record HandoffClosing(string? Reason, string? Outcome = null, bool? IsGood = null, bool? QuestionAnswered = null);

/// <param name="Key">The caller's own, new for each message: a repeat under the same key changes nothing.</param>
/// <param name="Text">At most 4,000 characters.</param>
internal sealed record DeskMessage(string? Key, string? Text);

/// <param name="Key">The caller's own, new for each message: a repeat under the same key changes nothing.</param>
/// <param name="Name">The template's, as GET …/reach lists it.</param>
/// <param name="Values">For its placeholders, in their order.</param>
internal sealed record DeskTemplate(string? Key, string? Name, IReadOnlyList<string>? Values);

/// <param name="ActivityId">Under which it stands in the conversation.</param>
internal sealed record Said(string ActivityId);

/// <summary>What an event of the stream is about. Read it again through the API; an event carries no content.</summary>
/// <param name="Id">Of the lead or handoff; absent where all may have changed.</param>
internal sealed record EventHint(string? Id = null);

/// <param name="Since">From when on events are counted.</param>
/// <param name="Rate">Measured hallucination rate of all fields and readers together: refused / (refused + kept), 0 to 1.</param>
internal sealed record ClaimFigures(DateTimeOffset Since, IReadOnlyList<ClaimFigure> Items, double Rate);
