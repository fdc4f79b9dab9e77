namespace LeadBot.Leads.Claims;

/// <summary>A claim that did not pass the gate.</summary>
/// <param name="Why">
/// <c>unknown_field</c>, <c>not_quoted</c> (the quote is not in the message, or cuts a number), <c>quote_length</c> (it has no letter, or is too
/// long to point at anything), <c>not_said</c> (a value that does not follow from its quote, or that no visitor gave), <c>not_followed</c> (a
/// value for which the words of an LLM's quote give no reason), <c>not_proposed</c> (confirmed, but nobody proposed it), <c>wrong_kind</c> or <c>contradicted</c> (it disagrees with what was said).
/// </param>
public sealed record DroppedClaim(Claim Claim, string Why);
