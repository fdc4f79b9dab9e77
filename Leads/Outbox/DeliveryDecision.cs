namespace LeadBot.Leads.Outbox;

/// <summary>Whether a lead goes to a destination as it stands now.</summary>
public abstract record DeliveryDecision
{
    private DeliveryDecision()
    {
    }

    /// <summary>The destination has it as it is, or is not to have it.</summary>
    public sealed record Unchanged : DeliveryDecision;

    /// <summary>It stays here until the reason is gone.</summary>
    public sealed record Held(string Why) : DeliveryDecision;

    /// <summary>It is to go.</summary>
    /// <param name="Fingerprint">Of all that the destination acts on: where it is the same, nothing goes again.</param>
    /// <param name="IsWithdrawal">Not the lead goes, but the news that its visitor has taken consent back.</param>
    public sealed record Due(string Fingerprint, bool IsWithdrawal = false) : DeliveryDecision;
}
