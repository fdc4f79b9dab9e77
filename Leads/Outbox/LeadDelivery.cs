namespace LeadBot.Leads.Outbox;

/// <summary>One state of a lead on its way to one destination.</summary>
public sealed record LeadDelivery
{
    /// <summary>The destination's name in the settings.</summary>
    public required string Destination { get; init; }

    /// <summary>The lead as it stood when this was queued: a repeat carries the same one.</summary>
    public required Lead Lead { get; init; }

    /// <summary>What kind of news it is.</summary>
    public required DeliveryNews News { get; init; }

    /// <summary>When it was queued.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The lead's page on the dashboard; null where the house does not know its own address.</summary>
    public string? Link { get; init; }

    /// <summary>The same for every repeat, another one for every other state of a lead: <c>{lead id}_{version}</c>.</summary>
    public string Key => $"{Lead.Id}_{Lead.Version}";
}
