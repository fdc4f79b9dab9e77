namespace LeadBot.Leads.Outbox;

/// <summary>What a delivery tells.</summary>
public enum DeliveryNews
{
    /// <summary>The destination has not seen the lead yet.</summary>
    Created,

    /// <summary>The lead, of which the destination has an earlier state, as it is now.</summary>
    Updated,

    /// <summary>A trial of the settings with an invented lead.</summary>
    Test,
}
