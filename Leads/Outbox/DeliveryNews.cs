namespace LeadBot.Leads.Outbox;

/// <summary>What a delivery tells.</summary>
public enum DeliveryNews
{
    /// <summary>The destination has not seen the lead yet.</summary>
    Created,

    /// <summary>The lead, of which the destination has an earlier state, as it is now.</summary>
    Updated,

    /// <summary>The visitor has taken their consent back. Outside systems get no more than that; the lead carries no field.</summary>
    Withdrawn,

    /// <summary>The lead, of which the destination has an earlier state, was erased. Only its number is known any more.</summary>
    Deleted,

    /// <summary>A trial of the settings with an invented lead.</summary>
    Test,
}
