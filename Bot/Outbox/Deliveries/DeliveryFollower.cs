using LeadBot.Leads;
using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>Looks at leads that have changed, and queues what destinations are to have. The marks are durable: what was missed is found after a restart.</summary>
internal sealed class DeliveryFollower(
    IDeliveryMarks marks, IDeliveries deliveries, ILeadReader leads, Destinations destinations, IOptionsMonitor<DeliveryPace> pace, TimeProvider time)
{
    private const int AtOnce = 100;

    /// <returns>True where there is more.</returns>
    public async Task<bool> PassAsync(CancellationToken ct)
    {
        var changed = await marks.ReadAsync(AtOnce, ct);
        foreach (var mark in changed)
        {
            var lead = await leads.FindAsync(mark.Bot, mark.LeadId, ct);
            await marks.TakeInAsync(mark, lead is null ? [] : await DueAsync(lead, ct), ct);
        }

        return changed.Count == AtOnce;
    }

    private async Task<IReadOnlyList<NewDelivery>> DueAsync(Lead lead, CancellationToken ct)
    {
        var known = await deliveries.OfLeadAsync(lead.Bot, lead.Id, ct);
        var due = new List<NewDelivery>();
        var body = "";
        foreach (var destination in await destinations.OfAsync(lead.Bot, ct))
        {
            var last = LastOf(known, destination.Name);
            if (Decide(lead, destination, known) is DeliveryDecision.Due(var fingerprint, var isWithdrawal))
            {
                body = body.Length > 0 ? body : DeliveryBody.Of(lead);
                var told = isWithdrawal && !destination.Kind.IsInternal ? DeliveryBody.OfWithdrawal(lead) : body;
                var wait = isWithdrawal ? TimeSpan.Zero : Gather(destination, isFirst: last is null);
                due.Add(new NewDelivery(destination.Name, lead.Bot, lead.Id, lead.Version, fingerprint, told, time.GetUtcNow() + wait) { IsWithdrawal = isWithdrawal });
            }
        }

        return due;
    }

    /// <summary>People of the house hear of a lead at once. Who is asked to take it is found in the seconds after it is there, and outside that is one news.</summary>
    private TimeSpan Gather(Destination destination, bool isFirst) =>
        !destination.Kind.IsInternal ? pace.CurrentValue.GatherOutside : isFirst ? TimeSpan.Zero : pace.CurrentValue.Gather;

    public static DeliveryDecision Decide(Lead lead, Destination destination, IReadOnlyList<LeadDeliveryStatus> known) => DeliveryRules.Decide(
        lead, destination.Kind.IsInternal, LastOf(known, destination.Name), known.Any(status => status.Destination == destination.Name && status.IsThere),
        destination.Status.Since);

    /// <summary>What was withdrawn goes as soon as it may again, whether it has changed or not.</summary>
    private static string? LastOf(IReadOnlyList<LeadDeliveryStatus> known, string destination) =>
        known.FirstOrDefault(status => status.Destination == destination) is { } last ? last.State == DeliveryState.Withdrawn ? "" : last.Fingerprint : null;
}
