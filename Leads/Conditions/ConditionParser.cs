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

        (var test, error) = Test(subject, match.Groups["test"].Value.Trim(), text);
        condition = test is null ? null : new Condition(text, subject, test);
        return condition is not null;
    }

    private static (ConditionTest? Test, string? Error) Test(Subject subject, string test, string text) => (subject.Kind, test) switch
    {
        (_, "known") => (new(value => value is not null, value => Presence(subject, value)), null),
        (_, "unknown") => (new(value => value is null, value => Presence(subject, value)), null),
        (SubjectKind.Number, _) => Compare(subject, test, text),
        (SubjectKind.Word, _) => Words(subject, test, text),
        (SubjectKind.Email, "corporate" or "free") => (Email(subject, test), null),
        (SubjectKind.Page, _) when test.StartsWith("under /", StringComparison.Ordinal) => (Page(test["under ".Length..]), null),
        (SubjectKind.Email, _) => Refuse(text, $"{subject.Name} can be known, unknown, corporate or free"),
        (SubjectKind.Page, _) => Refuse(text, $"{subject.Name} can be known, unknown or \"under /path\""),
        _ => Refuse(text, $"{subject.Name} can only be known or unknown"),
    };

    private static (ConditionTest?, string?) Compare(Subject subject, string test, string text)
    {
        var match = Comparison().Match(test);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var limit))
        {
            return Refuse(text, $"{subject.Name} is a number: compare it with >=, <=, >, <, = or != and a number without separators");
        }

        var (sign, fits) = match.Groups["operator"].Value switch
        {
            ">=" => ("≥", (Func<decimal, bool>)(number => number >= limit)),
            "<=" => ("≤", number => number <= limit),
            ">" => (">", number => number > limit),
            "<" => ("<", number => number < limit),
            "=" => ("=", number => number == limit),
            _ => ("≠", number => number != limit),
        };
        var bound = $"{sign} {limit.ToString(CultureInfo.InvariantCulture)}";
        return (new(Holds, value => value is null ? Presence(subject, value) : $"{subject.Name} {value}{(Holds(value) ? "" : ", not")} {bound}"), null);

        bool Holds(FieldValue? value) => value switch
        {
            FieldValue.Number number => fits(number.Value),
            FieldValue.Money money => fits(money.Amount),
            _ => false,
        };
    }

    private static (ConditionTest?, string?) Words(Subject subject, string test, string text)
    {
        var match = OneOf().Match(test);
        var isNegated = match.Groups["not"].Success;
        string[] words = match.Success ? match.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries) : [test];
        if (words.Any(word => word.Length == 0 || subject.Choices?.Contains(word) == false))
        {
            var choices = subject.Choices is null ? "a word" : string.Join(", ", subject.Choices);
            return Refuse(text, $"{subject.Name} can be known, unknown, \"is\", \"is not\", \"in\" or \"not in\" one of: {choices}");
        }

        var failure = $", {(isNegated ? "one of" : "not")} {string.Join(", ", words)}";
        return (new(Holds, value => value is null ? Presence(subject, value) : $"{subject.Name} {value}{(Holds(value) ? "" : failure)}"), null);

        bool Holds(FieldValue? value) => value is not null && words.Contains(value.ToString(), StringComparer.OrdinalIgnoreCase) != isNegated;
    }

    private static ConditionTest Email(Subject subject, string wanted) => new(
        value => value is not null && FreeMail.IsFree(value.ToString()!) == (wanted == "free"),
        value => value is null ? Presence(subject, value) : $"{subject.Name} {(FreeMail.IsFree(value.ToString()!) ? "free" : "corporate")}");

    private static ConditionTest Page(string path)
    {
        return new(Holds, value => Holds(value) ? $"page under {path}" : $"page not under {path}");

        bool Holds(FieldValue? value) => value is not null && PagePath.IsUnder(value.ToString()!, path);
    }

    private static string Presence(Subject subject, FieldValue? value) => $"{subject.Name} {(value is null ? "unknown" : "known")}";

    private static (ConditionTest?, string?) Refuse(string text, string why) => (null, $"\"{text}\" cannot be understood: {why}.");

    [GeneratedRegex(@"^\s*(?<subject>[A-Za-z][A-Za-z0-9]*)\s+(?<test>\S.*)$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?<operator>>=|<=|!=|>|<|=)\s*(?<number>\d+(\.\d+)?)$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(?:is(?<not>\s+not)?|(?<not>not\s+)?in)\s+(?<words>\S.*)$")]
    private static partial Regex OneOf();
}
