namespace LeadBot.Leads.Measurements;

/// <summary>How many values of one field one reader had right to the letter.</summary>
/// <param name="By">Who read it: <c>builtin</c>, <c>llm</c>, <c>confirmed</c> or <c>form</c>.</param>
/// <param name="Kept">Values that were stored.</param>
/// <param name="Refused">Values that the visitor had not said and the claim gate kept out.</param>
public sealed record ClaimFigure(string Field, string By, long Kept, long Refused)
{
    /// <summary>Measured hallucination rate: refused / (refused + kept), 0 to 1; 0 where there was none of either.</summary>
    public double Rate => Kept + Refused == 0 ? 0 : (double)Refused / (Kept + Refused);
}
