namespace LeadBot.Leads.Claims;

/// <summary>A claim that did not pass the gate.</summary>
/// <param name="Why">
/// <c>unknown_field</c>, <c>not_quoted</c> (the quote is not in the message), <c>not_said</c> (a text that is not in its quote, or a value that no
/// visitor gave), <c>not_proposed</c> (confirmed, but nobody proposed it), <c>wrong_kind</c> or <c>contradicted</c> (it disagrees with what was said).
/// </param>
public sealed record DroppedClaim(Claim Claim, string Why);
