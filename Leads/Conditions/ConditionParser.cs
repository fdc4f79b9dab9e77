using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Matching;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Conditions;

/// <summary>
/// Reads the conditions of routing and scoring rules: <c>need known</c>, <c>phone unknown</c>, <c>companySize &gt;= 20</c>, <c>timeline is none</c>,
/// <c>timeline in now, quarter</c>, <c>consent granted</c>, <c>email corporate</c>, <c>page under /services/ai</c>. What is unknown fulfils only <c>unknown</c>.
/// </summary>
internal static partial class ConditionParser
{
    public static bool TryParse(
        string text, BotProfile profile, [NotNullWhen(true)] out Condition? condition, [NotNullWhen(false)] out string? error)
    {
        condition = null;
        var match = Shape().Match(text);
        if (!match.Success)
        {
            error = $"\"{text}\" is not a condition; write for example \"need known\" or \"companySize >= 20\".";
            return false;
        }

        var name = match.Groups["subject"].Value;
        if (Subjects.Find(profile, name) is not { } subject)
        {
            error = $"\"{text}\" speaks of \"{name}\", which is neither a field of the bot nor a fact. There are: {string.Join(", ", Subjects.Names(profile))}.";
            return false;
        }

        Func<FieldValue?, ConditionResult>? test;
        (test, error) = Test(subject, match.Groups["test"].Value.Trim(), text);
        condition = test is null ? null : new Condition(text, facts => test(subject.Read(facts)));
        return condition is not null;
    }

    private static (Func<FieldValue?, ConditionResult>? Test, string? Error) Test(Subject subject, string test, string text)
    {
        if (test is "known" or "unknown")
        {
            var wanted = test == "known";
            return (value => new(value is not null == wanted, $"{subject.Name} {(value is null ? "unknown" : "known")}"), null);
        }

        return subject.Kind switch
        {
            SubjectKind.Number => Compare(subject, test, text),
            SubjectKind.Word => Words(subject, test, text),
            SubjectKind.Email when test is "corporate" or "free" => (value => Email(subject, value, test), null),
            SubjectKind.Page when test.StartsWith("under /", StringComparison.Ordinal) => (value => Page(value, test["under ".Length..]), null),
            SubjectKind.Email => Refuse(text, $"{subject.Name} can be known, unknown, corporate or free"),
            SubjectKind.Page => Refuse(text, $"{subject.Name} can be known, unknown or \"under /path\""),
            _ => Refuse(text, $"{subject.Name} can only be known or unknown"),
        };
    }

    private static (Func<FieldValue?, ConditionResult>?, string?) Compare(Subject subject, string test, string text)
    {
        var match = Comparison().Match(test);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit))
        {
            return Refuse(text, $"{subject.Name} is a number: compare it with >=, <=, >, <, = or != and a number without separators");
        }

        var (sign, holds) = match.Groups["operator"].Value switch
        {
            ">=" => ("≥", (Func<decimal, bool>)(number => number >= limit)),
            "<=" => ("≤", number => number <= limit),
            ">" => (">", number => number > limit),
            "<" => ("<", number => number < limit),
            "=" => ("=", number => number == limit),
            _ => ("≠", number => number != limit),
        };
        var bound = limit.ToString(CultureInfo.InvariantCulture);
        return (value => value switch
        {
            FieldValue.Number number => Result(number.Value, number),
            FieldValue.Money money => Result(money.Amount, money),
            _ => Unknown(subject),
        }, null);

        ConditionResult Result(decimal number, FieldValue said) => holds(number)
            ? new(true, $"{subject.Name} {said} {sign} {bound}")
            : new(false, $"{subject.Name} {said}, not {sign} {bound}");
    }

    private static (Func<FieldValue?, ConditionResult>?, string?) Words(Subject subject, string test, string text)
    {
        var match = OneOf().Match(test);
        var isNegated = match.Groups["not"].Success;
        string[] words = match.Success ? match.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries) : [test];
        if (words.Any(string.IsNullOrEmpty) || words.FirstOrDefault(word => subject.Choices?.Contains(word) == false) is { } unknown && unknown is not null)
        {
            var choices = subject.Choices is null ? "a word" : string.Join(", ", subject.Choices);
            return Refuse(text, $"{subject.Name} can be known, unknown, \"is\", \"is not\", \"in\" or \"not in\" one of: {choices}");
        }

        var wanted = string.Join(", ", words);
        return (value =>
        {
            if (value is null)
            {
                return Unknown(subject);
            }

            return words.Contains(value.ToString(), StringComparer.OrdinalIgnoreCase) != isNegated
                ? new(true, $"{subject.Name} {value}")
                : new(false, $"{subject.Name} {value}, {(isNegated ? "one of" : "not")} {wanted}");
        }, null);
    }

    private static ConditionResult Email(Subject subject, FieldValue? value, string wanted)
    {
        if (value is null)
        {
            return Unknown(subject);
        }

        var found = FreeMail.IsFree(value.ToString()!) ? "free" : "corporate";
        return new(found == wanted, $"{subject.Name} {found}");
    }

    private static ConditionResult Page(FieldValue? value, string path) =>
        value is not null && PagePath.IsUnder(value.ToString()!, path) ? new(true, $"page under {path}") : new(false, $"page not under {path}");

    private static ConditionResult Unknown(Subject subject) => new(false, $"{subject.Name} unknown");

    private static (Func<FieldValue?, ConditionResult>?, string?) Refuse(string text, string why) => (null, $"\"{text}\" cannot be understood: {why}.");

    [GeneratedRegex(@"^\s*(?<subject>[A-Za-z][A-Za-z0-9]*)\s+(?<test>\S.*)$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?<operator>>=|<=|!=|>|<|=)\s*(?<number>\d+(\.\d+)?)$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(?:is(?<not>\s+not)?|(?<not>not\s+)?in)\s+(?<words>\S.*)$")]
    private static partial Regex OneOf();
}
