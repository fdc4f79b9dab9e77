using System.Text.Json.Nodes;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;

namespace LeadBot.Leads.Pipeline;

/// <summary>Moves leads through the sales pipeline, for people. Every move stands in the lead's history.</summary>
public sealed class StatusService(ILeadReader leads, ILeadWriter writer, TimeProvider time)
{
    private const int Attempts = 5;

    /// <param name="lostReason">Why the lead was lost: required with <see cref="LeadStatus.Lost"/>, not allowed otherwise.</param>
    /// <param name="seen">The version that the person saw; null moves whatever stands there.</param>
    public async Task<StatusResult> ChangeAsync(
        string bot, string id, LeadStatus status, string? lostReason, long? seen, string by, CancellationToken ct)
    {
        if (status == LeadStatus.Lost == string.IsNullOrWhiteSpace(lostReason))
        {
            throw new ArgumentException("A lost lead needs the reason, and only a lost lead has one.", nameof(lostReason));
        }

        for (var attempt = 1; ; attempt++)
        {
            if (await leads.FindAsync(bot, id, ct) is not { } lead)
            {
                return new StatusResult.NotFound();
            }

            if (seen is { } version && version != lead.Version)
            {
                return new StatusResult.Stale(lead);
            }

            if (lead.Status == status && lead.LostReason == lostReason)
            {
                return new StatusResult.Done(lead);
            }

            var now = time.GetUtcNow();
            var after = lead with
            {
                Version = lead.Version + 1,
                Status = status,
                LostReason = lostReason,
                History = [.. lead.History, new HistoryEntry { At = now, By = by, Status = status, Note = lostReason }],
                UpdatedAt = now,
            };
            try
            {
                await writer.CommitAsync([new LeadSaved(after), new Measured(Moved(lead, after, by, now)), new Audited(Entry(lead, after, by))], ct);
                return new StatusResult.Done(after);
            }
            catch (LeadConflictException) when (attempt < Attempts)
            {
                // The bot's turn got in between; unless the person named a version, the move still holds.
            }
        }
    }

    private static AuditEntry Entry(Lead before, Lead after, string by) => new(after.Bot, by, AuditActions.LeadStatusChanged, after.Id)
    {
        Detail = new JsonObject { ["before"] = EnumKeys.Of(before.Status), ["after"] = EnumKeys.Of(after.Status) },
    };

    private static Measurement Moved(Lead before, Lead after, string by, DateTimeOffset now) => new(after.Bot, EventKinds.LeadStatusChanged, now)
    {
        Actor = by,
        ConversationId = after.ConversationId,
        LeadId = after.Id,
        Body = new JsonObject { ["from"] = EnumKeys.Of(before.Status), ["to"] = EnumKeys.Of(after.Status), ["reason"] = after.LostReason },
    };
}
