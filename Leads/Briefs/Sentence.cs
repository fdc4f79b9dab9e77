using System.Text;
using System.Text.RegularExpressions;
using LeadBot.Leads.Conditions;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Briefs;

/// <summary>One template of a bot's briefs, cut into its words and its <c>{placeholders}</c> once.</summary>
internal sealed partial class Sentence
{
    private readonly List<Condition> _when;
    private readonly List<(string? Words, string? Placeholder)> _parts = [];

    private Sentence(string text, List<Condition> when)
    {
        _when = when;
        var end = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            _parts.Add((text[end..match.Index], null));
            _parts.Add((null, match.Value[1..^1]));
            end = match.Index + match.Length;
        }

        _parts.Add((text[end..], null));
    }

    /// <summary>Null for a sentence about a field that this bot does not have: it never fits.</summary>
    public static Sentence? Of(BriefTemplate template, BotProfile profile)
    {
        List<Condition> when = [];
        foreach (var text in template.When ?? [])
        {
            if (!ConditionParser.TryParse(text, profile, out var condition, out _))
            {
                return null;
            }

            when.Add(condition);
        }

        return new Sentence(template.Text, when);
    }

    public bool Names(string placeholder) => _parts.Any(part => part.Placeholder == placeholder);

    /// <summary>The sentence with its placeholders filled; null where a condition fails or a value is missing.</summary>
    public string? Say(ConditionFacts facts, Func<string, string?> value)
    {
        foreach (var condition in _when)
        {
            if (!condition.Holds(facts))
            {
                return null;
            }
        }

        return Say(value);
    }

    /// <summary>The same without asking for the conditions.</summary>
    public string? Say(Func<string, string?> value)
    {
        var said = new StringBuilder();
        foreach (var (words, placeholder) in _parts)
        {
            if ((words ?? value(placeholder!)) is not { } text)
            {
                return null;
            }

            said.Append(text);
        }

        return said.ToString();
    }

    [GeneratedRegex(@"\{[A-Za-z][A-Za-z0-9.]*\}")]
    private static partial Regex Placeholder();
}
