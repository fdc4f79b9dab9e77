using LeadBot.Leads.Consents;

namespace LeadBot.Leads.Outbox;

/// <summary>
/// When a lead leaves the house. Outside systems get it once it is captured and settled, no review is open and the visitor has agreed to be
/// contacted. The house's own people hear of it at once, whatever is still open: what they read is marked.
/// </summary>
public static class DeliveryRules
{
    /// <param name="last">Fingerprint of the state that was queued last; null where there is none.</param>
    /// <param name="isThere">The destination has, or may have, some state of the lead.</param>
    /// <param name="since">From when on the destination takes leads: older ones are not sent after it was set up.</param>
    public static DeliveryDecision Decide(Lead lead, bool isInternal, string? last, bool isThere, DateTimeOffset since)
    {
        if (last is null && lead.UpdatedAt < since)
        {
            return new DeliveryDecision.Unchanged();
        }

        if (isThere && lead.Consent.State != ConsentState.Granted && DeliveryFingerprint.WasGranted(last, isInternal))
        {
            // Who has the lead must not go on using it: this waits for nothing.
            return new DeliveryDecision.Due(isInternal ? DeliveryFingerprint.Of(lead, isInternal) : DeliveryFingerprint.Withdrawn, IsWithdrawal: true);
        }

        if (last == DeliveryFingerprint.Withdrawn && lead.Consent.State != ConsentState.Granted)
        {
            return new DeliveryDecision.Held("The visitor has taken their consent back, and the destination was told.");
        }

        if (Hold(lead, isInternal, isFirst: last is null) is { } why)
        {
            return new DeliveryDecision.Held(why);
        }

        var fingerprint = DeliveryFingerprint.Of(lead, isInternal);
        return fingerprint == last ? new DeliveryDecision.Unchanged() : new DeliveryDecision.Due(fingerprint);
    }

    /// <summary>Why the lead must not go, or null.</summary>
    public static string? Hold(Lead lead, bool isInternal, bool isFirst)
    {
        if (lead.CapturedAt is null)
        {
            return "There is no way to reach the visitor yet.";
        }

        if (isInternal)
        {
            // A person who is asked to take over is told at once; what the visitor adds meanwhile comes when they have finished.
            return lead.SettledAt is null && (lead.Handoff is null || !isFirst) ? "The conversation goes on." : null;
        }

        if (lead.SettledAt is null)
        {
            return "The conversation goes on.";
        }

        var open = lead.Review.Where(review => review.State == "open").Select(review => EnumKeys.Of(review.Reason).Replace('_', ' ')).ToList();
        if (open.Count > 0)
        {
            return $"A person must look first: {string.Join(", ", open)}.";
        }

        var rejected = lead.Review.Where(review => review.State == "rejected").Select(review => EnumKeys.Of(review.Reason).Replace('_', ' ')).ToList();
        if (rejected.Count > 0)
        {
            return $"A person decided that it stays: {string.Join(", ", rejected)}.";
        }

        return lead.Consent.State == ConsentState.Granted ? null : "The visitor has not agreed to be contacted.";
    }
}
