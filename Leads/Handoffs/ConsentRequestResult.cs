namespace LeadBot.Leads.Handoffs;

/// <summary>What became of a person's wish that the bot asks for consent.</summary>
public abstract record ConsentRequestResult
{
    private ConsentRequestResult()
    {
    }

    public sealed record Done(Handoff Handoff) : ConsentRequestResult;

    /// <param name="Why">For the person, as a sentence.</param>
    public sealed record Refused(Handoff Handoff, string Why) : ConsentRequestResult;

    public sealed record NotFound : ConsentRequestResult;
}
