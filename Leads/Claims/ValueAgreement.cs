using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Claims;

/// <summary>How a newly said value stands to the one before.</summary>
internal enum ValueAgreement
{
    /// <summary>The same, or less of the same: the first evidence stays.</summary>
    Same,

    /// <summary>The same thing said more completely ("Dana", then "Dana Cole"): it replaces.</summary>
    Fuller,

    /// <summary>Another value.</summary>
    Different,
}

internal static class ValueAgreements
{
    public static ValueAgreement Compare(FieldDefinition field, FieldValue before, FieldValue now) => (before, now) switch
    {
        (FieldValue.Money a, FieldValue.Money b) => Compare(a, b),
        (FieldValue.Text a, FieldValue.Text b) when field.Kind is FieldKind.Text or FieldKind.PersonName => CompareWords(a.Value, b.Value),
        _ => string.Equals(before.ToString(), now.ToString(), StringComparison.OrdinalIgnoreCase) ? ValueAgreement.Same : ValueAgreement.Different,
    };

    private static ValueAgreement Compare(FieldValue.Money before, FieldValue.Money now)
    {
        if (before.Amount != now.Amount)
        {
            return ValueAgreement.Different;
        }

        return (before.Currency, now.Currency) switch
        {
            (null, not null) => ValueAgreement.Fuller,
            (not null, not null) when before.Currency != now.Currency => ValueAgreement.Different,
            _ => ValueAgreement.Same,
        };
    }

    private static ValueAgreement CompareWords(string before, string now)
    {
        var first = Words(before);
        var second = Words(now);
        if (first.Contains(second, StringComparison.Ordinal))
        {
            return ValueAgreement.Same;
        }

        return second.Contains(first, StringComparison.Ordinal) ? ValueAgreement.Fuller : ValueAgreement.Different;
    }

    // Whole words between single spaces, so that "Cole" is found in "Cole Advisory" and not in "Coleman".
    private static string Words(string text)
    {
        var words = string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' '));
        return $" {string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }
}
