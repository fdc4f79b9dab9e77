using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Claims;

/// <summary>The only door through which a value reaches a lead.</summary>
public static class ClaimGate
{
    /// <summary>
    /// Passes a message's claims into a lead's fields: the field must be in the schema, the quote must stand in the message letter for
    /// letter, the value must be of the field's kind, the confidence at least the field's threshold. A correction replaces; two values
    /// that disagree without a word of correction leave the field unknown; an answer of an earlier episode is replaced.
    /// </summary>
    public static GateResult Admit(
        BotProfile profile, IReadOnlyDictionary<string, FieldAnswer> fields, IReadOnlyList<Claim> claims, MessageEvidence message)
    {
        var after = new Dictionary<string, FieldAnswer>(fields);
        List<Claim> stored = [];
        List<Claim> unsure = [];
        List<DroppedClaim> dropped = [];
        foreach (var claim in claims)
        {
            if (profile.Field(claim.Field) is not { } field)
            {
                dropped.Add(new(claim, "unknown_field"));
            }
            else if (!IsQuoted(claim, message.Text))
            {
                dropped.Add(new(claim, "not_quoted"));
            }
            else if (claim.Confidence < field.Threshold)
            {
                unsure.Add(claim);
            }
            else
            {
                after[claim.Field] = new FieldAnswer
                {
                    State = FieldState.Answered,
                    Value = claim.Value,
                    Quote = claim.Quote,
                    ActivityId = message.ActivityId,
                    Offset = claim.Offset,
                    Confidence = claim.Confidence,
                    By = claim.By,
                    ProposedBy = claim.ProposedBy,
                    At = message.At,
                };
                stored.Add(claim);
            }
        }

        return new GateResult(after, stored, unsure, dropped);
    }

    /// <summary>True when the quote stands in the message letter for letter at its offset.</summary>
    public static bool IsQuoted(Claim claim, string message) =>
        claim.Quote.Length > 0
        && claim.Offset >= 0
        && claim.Offset <= message.Length - claim.Quote.Length
        && string.CompareOrdinal(message, claim.Offset, claim.Quote, 0, claim.Quote.Length) == 0;
}
