namespace LeadBot.Leads.Claims;

/// <summary>A claim that did not pass the gate.</summary>
/// <param name="Why"><c>unknown_field</c>, <c>not_quoted</c>, <c>wrong_kind</c> or <c>contradicted</c>.</param>
public sealed record DroppedClaim(Claim Claim, string Why);
