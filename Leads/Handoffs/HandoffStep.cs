namespace LeadBot.Leads.Handoffs;

/// <summary>What became of a step of the state machine.</summary>
public abstract record HandoffStep
{
    private HandoffStep()
    {
    }

    /// <summary>The handoff after the step, its version raised; save it.</summary>
    public sealed record Done(Handoff Handoff) : HandoffStep;

    /// <summary>It stood so already, by the same person: nothing to save.</summary>
    public sealed record Already(Handoff Handoff) : HandoffStep;

    /// <summary>The step is not possible from where the handoff stands.</summary>
    public sealed record Refused(Handoff Handoff) : HandoffStep;
}
