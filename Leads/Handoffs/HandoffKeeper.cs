using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Handoffs;

/// <summary>
/// Tends what nobody tends: asks somebody, reminds them, asks the fallback, and at last has the bot tell the visitor. What is due stands in the
/// database, so that a process that dies has forgotten nothing.
/// </summary>
public sealed class HandoffKeeper(
    ILeadReader leads, IRepPlaces places, ILeadWriter writer, PresenceService staff, IOptionsMonitor<OwnersOptions> owners, TimeProvider time)
{
    public const string ExpireEvent = "handoff";

    private static readonly TimeSpan s_again = TimeSpan.FromMinutes(1);
    private static readonly Tended s_nothing = new(null, null);

    /// <summary>When an owner has to have looked at a handoff that failed: a day on, when somebody is there.</summary>
    public static DateTimeOffset DueAfterFailure(string owner, OwnersOptions owners, DateTimeOffset now) => HandoffCare.DueAfterFailure(owner, owners, now);

    /// <summary>Takes one handoff a step on.</summary>
    public async Task<Tended> TendAsync(Handoff handoff, CancellationToken ct)
    {
        var lead = handoff.LeadId is { } id ? await leads.FindAsync(handoff.Bot, id, ct) : null;
        var now = time.GetUtcNow();
        switch (HandoffCare.Next(handoff, lead, owners.CurrentValue, await staff.ReadAsync(ct), lead?.Source.Geo.Locale, now))
        {
            case CareStep.Rest rest:
                return new Tended(handoff.Assignment is null ? null : handoff, new HandoffRest(handoff, rest.Until));
            case CareStep.Assign assign:
                return await SaveAsync(assign.After, lead, EventKinds.HandoffAssigned, Asked(assign.After, "handoff goes to"), now, ct);
            case CareStep.PassOn on:
                return await SaveAsync(on.After, lead, EventKinds.HandoffPassedOn, Asked(on.After, "nobody took it in time: handoff goes to"), now, ct);
            case CareStep.Remind remind:
                return await SaveAsync(remind.After, lead, EventKinds.HandoffReminded, Asked(remind.After, "reminded"), now, ct);
            case CareStep.TakeBack:
                return await TakeBackAsync(handoff, lead, now, ct);
            default:
                await writer.CommitAsync([new ConversationWoken(handoff.Bot, handoff.ConversationId, ExpireEvent, handoff.Id, now)], ct);
                return new Tended(null, new HandoffRest(handoff, now + s_again)); // asked again should the turn come to nothing
        }
    }

    private async Task<Tended> TakeBackAsync(Handoff handoff, Lead? lead, DateTimeOffset now, CancellationToken ct)
    {
        if (HandoffMachine.Decline(handoff, by: handoff.AcceptedBy) is not HandoffStep.Done done)
        {
            return s_nothing;
        }

        return await SaveAsync(
            done.Handoff with { Version = handoff.Version }, lead, EventKinds.HandoffTakenBack, $"{handoff.AcceptedBy} took it and said nothing: it waits again", now, ct);
    }

    private async Task<Tended> SaveAsync(Handoff after, Lead? lead, string kind, string note, DateTimeOffset now, CancellationToken ct)
    {
        after = after with { Version = after.Version + 1 };
        List<ILeadChange> changes = [new HandoffSaved(after), new Measured(Event(after, kind, now))];
        if (kind is EventKinds.HandoffAssigned or EventKinds.HandoffPassedOn && after.Assignment?.Person is { } person)
        {
            changes.Add(new TurnTaken(after.Owner, person, now));
        }

        if (kind == EventKinds.HandoffReminded && await places.FindAsync(after.Bot, after.Id, ct) is { } place)
        {
            changes.Add(new RepTold(after.Bot, place.ConversationId, $"Nobody has taken this handoff yet{(after.Assignment?.Person is { } asked ? $", {asked}" : "")}. It goes on at {after.Assignment!.AnswerBy:u}."));
        }

        if (lead is not null)
        {
            changes.Add(new LeadSaved(lead with
            {
                Version = lead.Version + 1,
                Handoff = after.Summarise(),
                History = [.. lead.History, new HistoryEntry { At = now, By = "bot", Note = note }],
                UpdatedAt = now,
            }));
        }

        try
        {
            await writer.CommitAsync(changes, ct);
            return new Tended(after, null);
        }
        catch (LeadConflictException)
        {
            return s_nothing; // somebody was faster; it is due, and the next round decides from what stands there then
        }
    }

    private string Asked(Handoff handoff, string what) =>
        $"{what} {owners.CurrentValue.NameOf(handoff.Owner)}{(handoff.Assignment?.Person is { } person ? $", {person}" : "")}";

    private static Measurement Event(Handoff handoff, string kind, DateTimeOffset now) => new(handoff.Bot, kind, now)
    {
        ConversationId = handoff.ConversationId,
        LeadId = handoff.LeadId,
        Body = new JsonObject { ["episode"] = handoff.Episode, ["owner"] = handoff.Owner, ["person"] = handoff.Assignment?.Person },
    };
}
