using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Claims;

/// <summary>The only door through which a value reaches a lead.</summary>
public static class ClaimGate
{
    /// <summary>The field whose first statement stays until the visitor corrects it or is asked for it again: a need is told in many ways.</summary>
    public const string NeedField = "need";

    /// <summary>
    /// Passes a message's claims into a lead's fields: the field must be in the schema, the quote must stand in the message letter for
    /// letter, the value must be of the field's kind and follow from its quote, the confidence at least the field's threshold. A correction replaces; the same
    /// value said again keeps its first evidence; a fuller statement of the same thing replaces; two values that disagree without a word
    /// of correction leave the field unknown with both in <see cref="FieldAnswer.Conflicting"/>; what was answered in an earlier episode,
    /// declined, unknown or entered by a person gives way to the visitor's new words.
    /// </summary>
    public static GateResult Admit(
        BotProfile profile, IReadOnlyDictionary<string, FieldAnswer> fields, IReadOnlyList<Claim> claims, MessageEvidence message)
    {
        var after = new Dictionary<string, FieldAnswer>(fields);
        List<Claim> stored = [];
        List<Claim> restated = [];
        var isChanged = false;
        List<Claim> unsure = [];
        List<DroppedClaim> dropped = [];

        // A correction speaks about the values beside it, wherever in the message it stands.
        foreach (var claim in claims.OrderBy(claim => claim.Corrects))
        {
            var (value, refusal) = Check(profile, claim, message);
            if (value is null)
            {
                dropped.Add(new(claim, refusal!));
                continue;
            }

            var field = profile.Field(claim.Field)!;
            if (!(claim.Confidence >= field.Threshold)) // written so that NaN is unsure too
            {
                unsure.Add(claim);
                continue;
            }

            switch (Decide(field, after.GetValueOrDefault(claim.Field), value, claim, message))
            {
                case Verdict.Store:
                    after[claim.Field] = Answer(value, claim, message);
                    isChanged = true;
                    stored.RemoveAll(other => other.Field == claim.Field);
                    stored.Add(claim);
                    break;
                case Verdict.Stands:
                    stored.Add(claim);
                    restated.Add(claim);
                    break;
                case Verdict.Conflict:
                    after[claim.Field] = Conflict(after[claim.Field], value, claim, message);
                    isChanged = true;
                    stored.RemoveAll(other => other.Field == claim.Field);
                    dropped.Add(new(claim, "contradicted"));
                    break;
                default:
                    break; // the first statement stands, and this one adds nothing to it
            }
        }

        return new GateResult(isChanged ? after : fields, stored, restated, unsure, dropped);
    }

    /// <summary>True when the quote stands in the message letter for letter at its offset.</summary>
    public static bool IsQuoted(Claim claim, string message) =>
        claim.Quote.Length > 0
        && claim.Offset >= 0
        && claim.Offset <= message.Length - claim.Quote.Length
        && string.CompareOrdinal(message, claim.Offset, claim.Quote, 0, claim.Quote.Length) == 0;

    private static (FieldValue? Value, string? Refusal) Check(BotProfile profile, Claim claim, MessageEvidence message)
    {
        if (profile.Field(claim.Field) is not { } field)
        {
            return (null, "unknown_field");
        }

        if (claim.By is ClaimedBy.Person or ClaimedBy.Import)
        {
            return (null, "not_said"); // those come with a name instead of a quote, through EnteredValue
        }

        if (!IsQuoted(claim, message.Text))
        {
            return (null, "not_quoted");
        }

        if (claim.By == ClaimedBy.Confirmed && string.IsNullOrEmpty(claim.ProposedBy))
        {
            return (null, "not_proposed");
        }

        return ValueKinds.Fit(field, claim.Value) switch
        {
            null => (null, "wrong_kind"),
            var value when QuotedValues.Refusal(profile, field, value, claim, message.Text) is { } refusal => (null, refusal),
            var value => (value, null),
        };
    }

    private static Verdict Decide(FieldDefinition field, FieldAnswer? before, FieldValue value, Claim claim, MessageEvidence message)
    {
        if (before is { State: FieldState.Unknown, Conflicting: not null } && before.ActivityId == message.ActivityId)
        {
            return claim.Corrects ? Verdict.Store : Verdict.Conflict;
        }

        if (before is not { State: FieldState.Answered, Value: { } standing, Quote: not null })
        {
            return Verdict.Store;
        }

        var agreement = ValueAgreements.Compare(field, standing, value);
        if (agreement == ValueAgreement.Same)
        {
            return Verdict.Stands;
        }

        var isNewRound = before.ActivityId != message.ActivityId
            && (message.Asked == field.Name || (before.Episode ?? message.Episode) < message.Episode);
        if (claim.Corrects || isNewRound || agreement == ValueAgreement.Fuller)
        {
            return Verdict.Store;
        }

        return field.Name == NeedField ? Verdict.Ignore : Verdict.Conflict;
    }

    private static FieldAnswer Answer(FieldValue value, Claim claim, MessageEvidence message) => new()
    {
        State = FieldState.Answered,
        Value = value,
        Quote = claim.Quote,
        ActivityId = message.ActivityId,
        Offset = claim.Offset,
        Confidence = Math.Min(claim.Confidence, 1),
        By = claim.By,
        ProposedBy = claim.By == ClaimedBy.Confirmed ? claim.ProposedBy : null,
        At = message.At,
        Episode = message.Episode,
    };

    private static FieldAnswer Conflict(FieldAnswer before, FieldValue value, Claim claim, MessageEvidence message)
    {
        var standing = before.Conflicting ?? [new(before.Value!, before.Quote, before.ActivityId, before.Offset, before.At)];
        return new FieldAnswer
        {
            State = FieldState.Unknown,
            ActivityId = message.ActivityId,
            At = message.At,
            Episode = message.Episode,
            Conflicting = [.. standing, new(value, claim.Quote, message.ActivityId, claim.Offset, message.At)],
        };
    }

    private enum Verdict
    {
        Store,
        Stands,
        Conflict,
        Ignore,
    }
}
