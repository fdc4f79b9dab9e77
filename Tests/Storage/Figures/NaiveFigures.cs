using System.Text.Json.Nodes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Figures;

namespace LeadBot.Tests.Storage.Figures;

/// <summary>docs/metrics.md read aloud: every figure counted from all raw events, without facts, groups or SQL.</summary>
internal sealed class NaiveFigures(IReadOnlyList<Measurement> log, FigureQuery query)
{
    /// <summary>Conversations that started in the range, as their events.</summary>
    private List<List<Measurement>> Conversations => [.. log.GroupBy(e => e.ConversationId).Select(c => c.ToList()).Where(c => Start(c) is { } start && InRange(start.At) && IsWanted(c))];

    public long[] Funnel =>
    [
        Conversations.Count,
        Conversations.Count(c => Has(c, EventKinds.LeadCaptured)),
        Conversations.Count(c => Has(c, EventKinds.LeadCaptured) && IsQualified(c)),
        Conversations.Count(c => Has(c, EventKinds.LeadCaptured) && IsQualified(c) && Has(c, EventKinds.HandoffAccepted)),
    ];

    public Dictionary<DateOnly, (int, int)> Days => Conversations.GroupBy(c => DateOnly.FromDateTime(Start(c)!.At.UtcDateTime))
        .ToDictionary(day => day.Key, day => (day.Count(), day.Count(c => Has(c, EventKinds.LeadCaptured))));

    public Dictionary<(string, string), (int, int)> Sources => Conversations.GroupBy(c => (Text(Start(c)!, "channel")!, Page(c)))
        .ToDictionary(source => source.Key, source => (source.Count(), source.Count(c => Has(c, EventKinds.LeadCaptured))));

    public Dictionary<string, (int, int)> Questions => RandomLog.Fields
        .ToDictionary(name => name, name => (
            Conversations.Count(c => c.Any(e => e.Kind == EventKinds.QuestionAsked && Text(e, "field") == name) || Stopped(c) is { } last && Text(last, "asks") == name),
            Conversations.Count(c => Stopped(c) is { } last && Text(last, "asks") == name)))
        .Where(name => name.Value.Item1 > 0).ToDictionary();

    public int WithoutQuestion => Conversations.Count(c => Stopped(c) is { } last && Text(last, "asks") is null);

    public Dictionary<(string, string), int> Exceptions => Conversations.SelectMany(c => Topics(c).Select(topic => (Page(c), topic))).GroupBy(x => x).ToDictionary(x => x.Key, x => x.Count());

    public (int, int) AllExceptions => (Conversations.Count(c => Topics(c).Count > 0), Conversations.Count);

    public (int, int) Pilot
    {
        get
        {
            var leads = Conversations.Where(c => Has(c, EventKinds.LeadCaptured)).ToList();
            return (leads.Count(c => Topics(c).Count > 0 || c.Any(e => e.Kind == EventKinds.HandoffOpened && (bool)e.Body!["complete"]!)), leads.Count);
        }
    }

    /// <summary>Handoffs that opened in the range, as their events.</summary>
    private List<List<Measurement>> Handoffs =>
    [
        .. log.Where(e => e.Kind.StartsWith("handoff.", StringComparison.Ordinal)).GroupBy(e => (e.ConversationId, (int)e.Body!["episode"]!)).Select(h => h.ToList())
            .Where(h => h.Where(e => e.Kind == EventKinds.HandoffOpened).Select(e => e.At).Order().Cast<DateTimeOffset?>().FirstOrDefault() is { } opened && InRange(opened))
            .Where(h => IsWanted([.. log.Where(e => e.ConversationId == h[0].ConversationId)])),
    ];

    public (int, int) Complete => (Handoffs.Count(h => h.Any(e => e.Kind == EventKinds.HandoffOpened && (bool)e.Body!["complete"]!)), Handoffs.Count);

    public (int, int) WrongOwner => (Handoffs.Count(h => Has(h, EventKinds.HandoffDeclined)), Handoffs.Count(h => Has(h, EventKinds.HandoffDeclined) || Has(h, EventKinds.HandoffAccepted)));

    public List<long> Waits => [.. Handoffs.Select(h => Wait(h, EventKinds.HandoffFirstReply) ?? Wait(h, EventKinds.HandoffAccepted)).OfType<long>().Order()];

    public Dictionary<(string, string), (int, int)> Claims => Conversations.SelectMany(c => c)
        .Where(e => e.Kind == EventKinds.FieldAnswered || (e.Kind == EventKinds.ClaimDropped && Text(e, "why") != "contradicted"))
        .GroupBy(e => (Text(e, "field")!, Text(e, "by")!))
        .ToDictionary(g => g.Key, g => (g.Count(e => e.Kind == EventKinds.FieldAnswered), g.Count(e => e.Kind == EventKinds.ClaimDropped)));

    private bool InRange(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime) >= query.From && DateOnly.FromDateTime(at.UtcDateTime) <= query.To;

    private bool IsWanted(List<Measurement> c) =>
        (query.Channel is null || (Start(c) is { } s && Text(s, "channel") == query.Channel))
        && (query.Page is null || Page(c) == query.Page)
        && (query.Campaign is null || (Start(c) is { } t && Text(t, "campaign") == query.Campaign));

    private static string Page(List<Measurement> c) => Start(c) is { } start && Text(start, "page") is { } page ? page.Replace("https://a.example", "", StringComparison.Ordinal).Split('?')[0] : "";

    private static Measurement? Start(List<Measurement> c) => c.Where(e => e.Kind == EventKinds.ConversationStarted).OrderBy(e => e.At).FirstOrDefault();

    private static bool Has(List<Measurement> c, string kind) => c.Exists(e => e.Kind == kind);

    private static bool IsQualified(List<Measurement> c) => c.Exists(e => e.Kind == EventKinds.LeadSettled && Text(e, "outcome") == "qualified");

    private static List<string> Topics(List<Measurement> c) =>
        [.. c.Where(e => e.Kind == EventKinds.Escalated).Select(e => Text(e, "reason")!).Concat(c.Where(e => e.Kind == EventKinds.ExceptionNoted).Select(e => Text(e, "kind")!)).Distinct()];

    private static Measurement? Stopped(List<Measurement> c) =>
        c.Where(e => e.Kind is EventKinds.Abandoned or EventKinds.ConversationResumed).OrderBy(e => e.At).LastOrDefault() is { Kind: EventKinds.Abandoned } last ? last : null;

    private static long? Wait(List<Measurement> h, string kind) => h.Where(e => e.Kind == kind).Select(e => (long?)e.Body!["waitedMs"]).Min();

    private static string? Text(Measurement e, string name) => (string?)e.Body![name];
}
