namespace LeadBot.Leads.Claims;

/// <summary>What <see cref="ClaimGate"/> made of a message's claims.</summary>
/// <param name="Fields">All fields of the lead afterwards; the very same object where nothing has changed.</param>
/// <param name="Stored">Claims whose values now stand.</param>
/// <param name="Restated">Those of them that said again what stood already: they change nothing.</param>
/// <param name="Unsure">Claims below their field's threshold: to be clarified, not stored.</param>
/// <param name="Dropped">Claims that may never be stored, with the reason; counted as the measured hallucination rate.</param>
public sealed record GateResult(
    IReadOnlyDictionary<string, FieldAnswer> Fields,
    IReadOnlyList<Claim> Stored,
    IReadOnlyList<Claim> Restated,
    IReadOnlyList<Claim> Unsure,
    IReadOnlyList<DroppedClaim> Dropped);
