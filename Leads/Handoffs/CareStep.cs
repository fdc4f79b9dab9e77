namespace LeadBot.Leads.Handoffs;

/// <summary>What has to happen to a handoff now.</summary>
internal abstract record CareStep
{
    private CareStep()
    {
    }

    /// <summary>Nothing before then.</summary>
    public sealed record Rest(DateTimeOffset Until) : CareStep;

    /// <summary>Somebody is asked for the first time.</summary>
    public sealed record Assign(Handoff After) : CareStep;

    /// <summary>Whoever was asked is reminded, once.</summary>
    public sealed record Remind(Handoff After) : CareStep;

    /// <summary>The fallback is asked.</summary>
    public sealed record PassOn(Handoff After) : CareStep;

    /// <summary>Who accepted it has stayed silent.</summary>
    public sealed record TakeBack : CareStep;

    /// <summary>Nobody is left to ask: the visitor is told, and the bot goes on.</summary>
    public sealed record Expire : CareStep;
}
