using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Leads.Measurements.Facts;

/// <summary>
/// Makes facts of events. A pure function of what happened, whatever the order in which it is given: figures can be made anew from the log at any time.
/// </summary>
public static class FactReader
{
    /// <summary>The kinds that count; others may be left out.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        EventKinds.ConversationStarted, EventKinds.ConversationResumed, EventKinds.QuestionAsked, EventKinds.FieldAnswered, EventKinds.ClaimDropped,
        EventKinds.LeadCaptured, EventKinds.LeadSettled, EventKinds.Abandoned, EventKinds.Escalated, EventKinds.ExceptionNoted,
        EventKinds.HandoffOpened, EventKinds.HandoffAccepted, EventKinds.HandoffDeclined, EventKinds.HandoffFirstReply,
        EventKinds.HandoffClosed, EventKinds.HandoffExpired,
    ];

    private static readonly string[] s_handoff =
    [
        EventKinds.HandoffOpened, EventKinds.HandoffAccepted, EventKinds.HandoffDeclined, EventKinds.HandoffFirstReply, EventKinds.HandoffClosed,
        EventKinds.HandoffExpired,
    ];

    // A visitor who said two things is no invention of the reader.
    private const string Contradicted = "contradicted";

    /// <param name="events">All of one conversation.</param>
    public static ConversationFacts Read(string bot, string conversationId, IReadOnlyCollection<Measurement> events)
    {
        var kinds = events.ToLookup(measured => measured.Kind);
        var start = kinds[EventKinds.ConversationStarted].MinBy(measured => measured.At);
        return new ConversationFacts(bot, conversationId)
        {
            StartedAt = start?.At,
            Channel = Text(start, "channel") ?? "",
            Page = PagePath.Of(Text(start, "page")),
            Campaign = Text(start, "campaign") ?? "",
            Captured = kinds.Contains(EventKinds.LeadCaptured),
            Qualified = kinds[EventKinds.LeadSettled].Any(settled => Text(settled, "outcome") == EnumKeys.Of(Outcome.Qualified)),
            Accepted = kinds.Contains(EventKinds.HandoffAccepted),
            Completed = kinds[EventKinds.HandoffOpened].Any(IsComplete),
            Asked = Distinct(kinds[EventKinds.QuestionAsked].Select(asked => Text(asked, "field"))),
            Dropped = Dropped(kinds),
            Topics = Distinct(kinds[EventKinds.Escalated].Select(stop => Text(stop, "reason")).Concat(kinds[EventKinds.ExceptionNoted].Select(noted => Text(noted, "kind")))),
            Handoffs = Handoffs(kinds),
            Claims = Claims(kinds),
        };
    }

    /// <summary>The last silence, unless the visitor came back after it.</summary>
    private static string? Dropped(ILookup<string, Measurement> kinds)
    {
        var silence = kinds[EventKinds.Abandoned].OrderBy(measured => measured.At).LastOrDefault();
        return silence is null || kinds[EventKinds.ConversationResumed].Any(resumed => resumed.At > silence.At) ? null : Text(silence, "asks") ?? "";
    }

    private static IReadOnlyList<HandoffFacts> Handoffs(ILookup<string, Measurement> kinds) =>
    [
        .. s_handoff.SelectMany(kind => kinds[kind])
            .GroupBy(measured => (int)Number(measured, "episode"))
            .OrderBy(handoff => handoff.Key)
            .Select(handoff => new HandoffFacts(
                handoff.Key,
                Of(handoff, EventKinds.HandoffOpened).Min(measured => (DateTimeOffset?)measured.At),
                Of(handoff, EventKinds.HandoffOpened).Any(IsComplete),
                Of(handoff, EventKinds.HandoffAccepted).Any(),
                Of(handoff, EventKinds.HandoffDeclined).Any(),
                Waited(handoff, EventKinds.HandoffFirstReply) ?? Waited(handoff, EventKinds.HandoffAccepted))
            {
                Expired = Of(handoff, EventKinds.HandoffExpired).Any(),
                IsGood = Said(handoff, "good"),
                QuestionAnswered = Said(handoff, "questionAnswered"),
            }),
    ];

    private static IReadOnlyList<ClaimFigure> Claims(ILookup<string, Measurement> kinds) =>
    [
        .. kinds[EventKinds.FieldAnswered].Concat(kinds[EventKinds.ClaimDropped].Where(dropped => Text(dropped, "why") != Contradicted))
            .GroupBy(measured => (Field: Text(measured, "field") ?? "", By: Text(measured, "by") ?? ""))
            .Where(claim => claim.Key is { Field.Length: > 0, By.Length: > 0 })
            .OrderBy(claim => claim.Key.Field, StringComparer.Ordinal).ThenBy(claim => claim.Key.By, StringComparer.Ordinal)
            .Select(claim => new ClaimFigure(claim.Key.Field, claim.Key.By, Of(claim, EventKinds.FieldAnswered).Count(), Of(claim, EventKinds.ClaimDropped).Count())),
    ];

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> names) => [.. names.OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<Measurement> Of(IEnumerable<Measurement> events, string kind) => events.Where(measured => measured.Kind == kind);

    private static TimeSpan? Waited(IEnumerable<Measurement> handoff, string kind) =>
        Of(handoff, kind).Min(measured => Value(measured, "waitedMs") is { } ? TimeSpan.FromMilliseconds(Number(measured, "waitedMs")) : (TimeSpan?)null);

    private static bool? Said(IEnumerable<Measurement> handoff, string name) =>
        Value(Of(handoff, EventKinds.HandoffClosed).OrderBy(measured => measured.At).LastOrDefault(), name)?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    private static bool IsComplete(Measurement opened) => Value(opened, "complete") is { } value && value.GetValueKind() == JsonValueKind.True;

    private static string? Text(Measurement? measured, string name) =>
        Value(measured, name) is { } value && value.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    private static long Number(Measurement measured, string name) => Value(measured, name) is JsonValue value
        ? value.TryGetValue<long>(out var number) ? number : value.TryGetValue<int>(out var small) ? small : 0
        : 0;

    private static JsonNode? Value(Measurement? measured, string name) => measured?.Body?[name];
}
