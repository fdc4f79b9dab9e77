namespace LeadBot.Leads.Claims;

/// <summary>
/// What a visitor was understood to say about one field. Only <see cref="ClaimGate"/> turns it into an answer of a lead.
/// </summary>
/// <param name="Field">Key of the field in the bot's schema, such as <c>companySize</c>.</param>
/// <param name="Value">Normalised value.</param>
/// <param name="Quote">The visitor's own words, letter for letter as they stand in the message.</param>
/// <param name="Offset">Where <paramref name="Quote"/> starts in the message's (masked) text, in UTF-16 units.</param>
/// <param name="Confidence">0 to 1. Below the field's threshold the claim is not stored but clarified.</param>
/// <param name="By">Who read it.</param>
public sealed record Claim(string Field, FieldValue Value, string Quote, int Offset, double Confidence, ClaimedBy By)
{
    /// <summary>True where the visitor said that an earlier value was wrong ("sorry, 60 not 40"): it replaces without a conflict.</summary>
    public bool Corrects { get; init; }

    /// <summary>Id of the bot's message that proposed the value, where the visitor only confirmed it (<see cref="ClaimedBy.Confirmed"/>).</summary>
    public string? ProposedBy { get; init; }
}
