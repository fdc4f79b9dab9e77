using System.Text.Json.Nodes;
using LeadBot.Conversations.Turns;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Reviews;

namespace LeadBot.Bot.Turns;

/// <summary>A message that could not be answered after all attempts becomes a note on the lead and an event, so that a person learns of it.</summary>
internal sealed class ParkedNotes(ILeadReader leads, TimeProvider time) : IParkedTurns
{
    public async Task AddAsync(TurnInfo turn, string reason, TurnWrites writes, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var lead = await leads.FindByConversationAsync(turn.Bot, turn.ConversationId, ct);
        if (lead is not null)
        {
            var note = new ExceptionNote("parked", "A message could not be answered: " + reason, now) { ActivityId = turn.ActivityId };
            writes.Add(new LeadSaved(lead with { Version = lead.Version + 1, UpdatedAt = now, Exceptions = [.. lead.Exceptions, note] }));
        }

        writes.Add(new Measured(new Measurement(turn.Bot, EventKinds.ExceptionNoted, now)
        {
            ConversationId = turn.ConversationId,
            LeadId = lead?.Id,
            Body = new JsonObject { ["kind"] = "parked", ["reason"] = reason },
        }));
    }
}
