using System.Text.RegularExpressions;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Conditions;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;

namespace LeadBot.Leads.Briefs;

/// <summary>Writes one bot's briefs: approved sentences filled with stored values and quotes, nothing else.</summary>
internal sealed partial class BriefWriter
{
    private readonly BriefTemplates _texts;
    private readonly BotProfile _profile;
    private readonly List<List<Sentence>> _summary;
    private readonly List<List<Sentence>> _agenda;
    private readonly List<Sentence> _urgency;
    private readonly List<Sentence> _nextAction;
    private readonly List<string> _otherFields;

    public BriefWriter(BotProfile profile, BriefTemplates texts)
    {
        (_profile, _texts) = (profile, texts);
        _summary = [.. texts.Summary.Select(Prepare)];
        _agenda = [.. texts.Agenda.Select(Prepare)];
        _urgency = Prepare(texts.Urgency);
        _nextAction = Prepare(texts.NextAction);
        _otherFields = [.. profile.Fields.Select(field => field.Name)
            .Where(name => !_summary.SelectMany(group => group).Any(sentence => sentence.Text.Contains($"{{{name}}}", StringComparison.Ordinal)))];
    }

    public Brief Write(ConditionFacts facts)
    {
        var missing = Missing(facts.Lead);
        var values = Values(facts, missing);
        var path = facts.Lead.Source.Path;
        return new Brief
        {
            Summary = string.Join(' ', [.. Say(_summary, facts, values), .. OtherFields(facts.Lead)]),
            Need = facts.Lead.Value(ClaimGate.NeedField)?.ToString(),
            UnresolvedQuestion = facts.Facts.UnresolvedQuestion,
            Answered = facts.Facts.Answered,
            Urgency = SayFirst(_urgency, facts, values),
            Missing = missing,
            Path = path.Count == 0 && facts.Lead.Source.Page is { } page ? [page] : path,
            Agenda = [.. Say(_agenda, facts, values)],
            NextAction = SayFirst(_nextAction, facts, values),
        };
    }

    /// <summary>Fields that a person still has to find out. A phone is not missing where an e-mail stands.</summary>
    private List<string> Missing(Lead lead)
    {
        var isReachable = _profile.Fields.Any(field => field.Kind is FieldKind.Email or FieldKind.Phone && lead.Value(field.Name) is not null);
        return [.. _profile.Fields
            .Where(field => field.Ask != AskRule.Never && !(field.Ask == AskRule.ContactFallback && isReachable))
            .Where(field => lead.Value(field.Name) is null)
            .Select(field => field.Name)];
    }

    private Dictionary<string, string?> Values(ConditionFacts facts, List<string> missing)
    {
        var service = ServiceFinder.Find(_profile, facts.Facts.Service, facts.Lead.Source.Page);
        var values = new Dictionary<string, string?>
        {
            ["question"] = Short(facts.Facts.UnresolvedQuestion),
            ["service"] = _profile.Services.FirstOrDefault(offer => offer.Key == service)?.Name,
            ["escalation"] = facts.Facts.Escalation is { } reason ? Word("escalation", EnumKeys.Of(reason)) : null,
            ["missing"] = missing.Count == 0 ? null : string.Join(", ", missing.Select(name => Word("field", name))),
        };
        foreach (var field in _profile.Fields)
        {
            var answer = facts.Lead.Answer(field.Name);
            var value = facts.Lead.Value(field.Name)?.ToString();
            values[field.Name] = value is null ? null : Short(field.Kind == FieldKind.Choice ? Word(field.Name, value) : value);
            values[field.Name + ".quote"] = value is null ? null : Short(answer.Quote);
        }

        return values;
    }

    private IEnumerable<string> OtherFields(Lead lead) =>
        from name in _otherFields
        let value = lead.Value(name)
        where value is not null
        select Placeholder().Replace(_texts.OtherField, match => match.Value == "{field}" ? Word("field", name) : Short(Word(name, value.ToString()!))!);

    private string Word(string group, string key) => _texts.Words.GetValueOrDefault($"{group}.{key}", key);

    private static IEnumerable<string> Say(List<List<Sentence>> groups, ConditionFacts facts, Dictionary<string, string?> values) =>
        groups.Select(group => SayFirst(group, facts, values)).OfType<string>();

    private static string? SayFirst(List<Sentence> group, ConditionFacts facts, Dictionary<string, string?> values) =>
        group.FirstOrDefault(sentence => sentence.When.All(condition => condition.Test(facts).Holds)
                && sentence.Needs.All(name => values.GetValueOrDefault(name) is not null)) is { } found
            ? Placeholder().Replace(found.Text, match => values[match.Value[1..^1]]!)
            : null;

    // A sentence about a field that this bot does not have never fits, so it is left out here.
    private List<Sentence> Prepare(IReadOnlyList<BriefTemplate> group)
    {
        List<Sentence> sentences = [];
        foreach (var template in group)
        {
            List<Condition> when = [];
            foreach (var text in template.When ?? [])
            {
                if (ConditionParser.TryParse(text, _profile, out var condition, out _))
                {
                    when.Add(condition);
                }
            }

            if (when.Count == (template.When?.Count ?? 0))
            {
                sentences.Add(new(template.Text, when, [.. Placeholder().Matches(template.Text).Select(match => match.Value[1..^1])]));
            }
        }

        return sentences;
    }

    // Long quotes stand whole in Need, in the fields and in the transcript; a summary is read at a glance.
    private static string? Short(string? text)
    {
        const int most = 280;
        if (text is null)
        {
            return null;
        }

        var line = Space().Replace(text, " ").Trim();
        if (line.Length <= most)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', most);
        end = end < most / 2 ? most : end;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }

    [GeneratedRegex(@"\{[A-Za-z][A-Za-z0-9.]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    private sealed record Sentence(string Text, IReadOnlyList<Condition> When, IReadOnlyList<string> Needs);
}
