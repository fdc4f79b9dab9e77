using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Claims;

/// <summary>A value that a person typed in or an import brought: it carries who and when instead of a quote.</summary>
public static class EnteredValue
{
    /// <summary>
    /// The fields with the value entered, or null where it may not be: the field is not in the schema, its kind cannot hold the value, or
    /// the visitor's own words stand there.
    /// </summary>
    /// <param name="by"><see cref="ClaimedBy.Person"/> or <see cref="ClaimedBy.Import"/>.</param>
    public static IReadOnlyDictionary<string, FieldAnswer>? Enter(
        BotProfile profile, IReadOnlyDictionary<string, FieldAnswer> fields, string name, FieldValue value, ClaimedBy by, string who, DateTimeOffset at)
    {
        if (by is not (ClaimedBy.Person or ClaimedBy.Import))
        {
            throw new ArgumentException("Only a person or an import enters a value; what a visitor said passes ClaimGate.", nameof(by));
        }

        var isQuoted = fields.TryGetValue(name, out var before) && before is { State: FieldState.Answered, Quote: not null };
        if (isQuoted || profile.Field(name) is not { } field || ValueKinds.Fit(field, value) is not { } fitting)
        {
            return null;
        }

        return new Dictionary<string, FieldAnswer>(fields)
        {
            [name] = new FieldAnswer { State = FieldState.Answered, Value = fitting, By = by, EnteredBy = who, At = at },
        };
    }
}
