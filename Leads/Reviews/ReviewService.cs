using System.Text.Json.Nodes;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;

namespace LeadBot.Leads.Reviews;

/// <summary>People decide what a review has kept back. What they decided stays decided; they may change their minds.</summary>
public sealed class ReviewService(ILeadReader leads, ILeadWriter writer, TimeProvider time)
{
    private const int Attempts = 5;

    public async Task<ReviewResult> DecideAsync(string bot, string id, ReviewReason reason, ReviewDecision decision, string by, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await leads.FindAsync(bot, id, ct) is not { } lead)
            {
                return new ReviewResult.NotFound();
            }

            if (lead.Review.FirstOrDefault(review => review.Reason == reason) is not { } before)
            {
                return new ReviewResult.NoReview(lead);
            }

            var state = EnumKeys.Of(decision);
            if (before.State == state)
            {
                return new ReviewResult.Done(lead);
            }

            var now = time.GetUtcNow();
            var after = lead with
            {
                Version = lead.Version + 1,
                Review = [.. lead.Review.Select(review => review.Reason == reason ? review with { State = state } : review)],
                History = [.. lead.History, new HistoryEntry { At = now, By = by, Note = $"{EnumKeys.Of(reason).Replace('_', ' ')} {state}" }],
                UpdatedAt = now,
            };
            var entry = new AuditEntry(bot, by, AuditActions.LeadReviewed, id) { Detail = new JsonObject { ["reason"] = EnumKeys.Of(reason), ["before"] = before.State, ["after"] = state } };
            try
            {
                await writer.CommitAsync([new LeadSaved(after), new Audited(entry)], ct);
                return new ReviewResult.Done(after);
            }
            catch (LeadConflictException) when (attempt < Attempts)
            {
                // The bot's turn got in between; the decision still holds.
            }
        }
    }
}
