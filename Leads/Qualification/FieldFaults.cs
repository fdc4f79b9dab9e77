using System.Text.RegularExpressions;

namespace LeadBot.Leads.Qualification;

/// <summary>What is wrong with one field of a schema, each fault beginning with its key.</summary>
internal static partial class FieldFaults
{
    public static IEnumerable<string> Of(FieldDefinition field)
    {
        if (field.Name.Length == 0)
        {
            yield return "Name is missing: a key such as \"companySize\".";
        }
        else if (field.Name == QuestionPlan.Consent)
        {
            yield return "Name \"consent\" is taken: consent is always asked with its own question and is no field.";
        }
        else if (!Key().IsMatch(field.Name))
        {
            yield return $"Name \"{field.Name}\" must be at most 40 letters and digits, beginning with a small letter.";
        }

        if (!Enum.IsDefined(field.Kind))
        {
            yield return $"Kind is {(int)field.Kind}; there are: {string.Join(", ", Enum.GetNames<FieldKind>())}.";
        }

        if (!Enum.IsDefined(field.Ask))
        {
            yield return $"Ask is {(int)field.Ask}; there are: {string.Join(", ", Enum.GetNames<AskRule>())}.";
        }

        if (field.Threshold is not (>= 0 and <= 1))
        {
            yield return FormattableString.Invariant($"Threshold is {field.Threshold}; it must lie between 0 and 1.");
        }

        if (field.WhileQuestionsAtMost is < 0 or > 20)
        {
            yield return $"WhileQuestionsAtMost is {field.WhileQuestionsAtMost}; it must lie between 0 and 20.";
        }

        if (field.WhileQuestionsAtMost is not null && field.Ask != AskRule.Always)
        {
            yield return "WhileQuestionsAtMost has a meaning only with Ask: Always.";
        }

        if (field.LeftOut is < 1 or > 20)
        {
            yield return $"LeftOut is {field.LeftOut}; it must lie between 1 and 20.";
        }

        foreach (var fault in Choices(field))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Choices(FieldDefinition field)
    {
        if (field.Kind == FieldKind.Choice && field.Choices.Count < 2)
        {
            yield return $"Choices: a field of kind Choice needs at least two, \"{field.Name}\" has {field.Choices.Count}.";
        }

        if (field.Kind != FieldKind.Choice && field.Choices.Count > 0)
        {
            yield return $"Choices stand at a field of kind {field.Kind}; only Choice has any.";
        }

        foreach (var choice in field.Choices.Where(choice => !Key().IsMatch(choice)))
        {
            yield return $"Choices \"{choice}\" must be at most 40 letters and digits, beginning with a small letter.";
        }

        foreach (var twice in field.Choices.GroupBy(choice => choice).Where(group => group.Count() > 1))
        {
            yield return $"Choices names \"{twice.Key}\" twice.";
        }
    }

    [GeneratedRegex("^[a-z][A-Za-z0-9]{0,39}$")]
    private static partial Regex Key();
}
