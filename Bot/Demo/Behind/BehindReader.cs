using System.Text.Json;
using LeadBot.Conversations;
using LeadBot.Conversations.Journal;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Measurements;

namespace LeadBot.Bot.Demo.Behind;

/// <summary>Reads one conversation as it is committed: journal, events, lead. It adds nothing to a turn, and knows no other conversation.</summary>
internal sealed class BehindReader(IJournal journal, ITurnEvents events, ILeadReader leads)
{
    private const int MostRows = 40;
    private const int MostEvents = 200;

    public async Task<BehindView> ReadAsync(Conversation conversation, CancellationToken ct)
    {
        var rows = await journal.ReadLastAsync(conversation.Id, MostRows, ct);
        var happened = (await events.ReadAsync(conversation.Bot, conversation.Id, MostEvents, ct)).ToLookup(one => one.CausedBy);
        var lead = await leads.FindByConversationAsync(conversation.Bot, conversation.Id, ct);
        var last = rows.Count > 0 ? rows[^1].Sequence : 0;
        return new BehindView(
            $"{last}.{lead?.Version}",
            [.. rows.Where(row => row.Speaker == "visitor").Select(row => Turn(row, rows, happened[row.ActivityId], lead))],
            lead is null ? null : Lead(lead));
    }

    private static BehindTurn Turn(JournalEntry message, IReadOnlyList<JournalEntry> rows, IEnumerable<TurnEvent> happened, Lead? lead)
    {
        var all = happened.ToList();
        // A reply is named after the message that caused it (ActivityIds).
        var reply = rows.FirstOrDefault(row => row.ActivityId.StartsWith(message.ActivityId + ".", StringComparison.Ordinal));
        var claims = lead?.Fields.Where(field => field.Value.ActivityId == message.ActivityId && field.Value.State == FieldState.Answered) ?? [];
        return new BehindTurn(
            message.Sequence,
            TextOf(message),
            reply is null ? null : (long)(reply.At - message.At).TotalMilliseconds,
            [.. claims.Select(field => Claim(field.Key, field.Value)).OrderBy(claim => claim.Offset)],
            [.. all.Where(one => one.Kind == EventKinds.ClaimDropped).Select(Drop)],
            [.. all.Select(BehindWords.Decision).OfType<string>().Distinct()]);
    }

    private static BehindClaim Claim(string field, FieldAnswer answer) => new(
        BehindWords.Words(field),
        answer.Value?.ToString() ?? "",
        answer.Quote,
        answer.Offset,
        answer.By is { } by ? EnumKeys.Of(by) : "",
        answer.Confidence);

    private static BehindDrop Drop(TurnEvent dropped)
    {
        using var body = JsonDocument.Parse(dropped.Body ?? "{}");
        return new BehindDrop(BehindWords.Words(Text(body.RootElement, "field") ?? ""), BehindWords.Dropped(Text(body.RootElement, "why") ?? ""));
    }

    private static BehindLead Lead(Lead lead) => new(
        $"/dashboard/leads/{lead.Id}",
        lead.Score.Points,
        [.. lead.Score.Reasons.Select(reason => $"{reason.Rule} {(reason.Points < 0 ? "−" : "+")}{Math.Abs(reason.Points)}")],
        lead.Routing is { } routing ? EnumKeys.Of(routing.Outcome) : null,
        lead.Routing?.Rule,
        lead.Routing?.Owner,
        lead.Routing?.Because ?? [],
        lead.Handoff is { } handoff ? EnumKeys.Of(handoff.State) : null);

    private static string? TextOf(JournalEntry message)
    {
        using var activity = JsonDocument.Parse(message.Body);
        return Text(activity.RootElement, "type") == "message" ? Text(activity.RootElement, "text") : null;
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
