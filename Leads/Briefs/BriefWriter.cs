using LeadBot.Leads.Claims;
using LeadBot.Leads.Conditions;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;

namespace LeadBot.Leads.Briefs;

/// <summary>Writes one bot's briefs: approved sentences filled with stored values and quotes, nothing else.</summary>
internal sealed class BriefWriter
{
    private readonly BriefTemplates _texts;
    private readonly BotProfile _profile;
    private readonly List<List<Sentence>> _summary;
    private readonly List<List<Sentence>> _agenda;
    private readonly List<Sentence> _urgency;
    private readonly List<Sentence> _mood;
    private readonly List<Sentence> _nextAction;
    private readonly Sentence _otherField;
    private readonly List<FieldDefinition> _otherFields;

    public BriefWriter(BotProfile profile, BriefTemplates texts)
    {
        (_profile, _texts) = (profile, texts);
        _summary = [.. texts.Summary.Select(Prepare)];
        _agenda = [.. texts.Agenda.Select(Prepare)];
        _urgency = Prepare(texts.Urgency);
        _mood = Prepare(texts.Mood);
        _nextAction = Prepare(texts.NextAction);
        _otherField = Sentence.Of(new BriefTemplate(texts.OtherField), profile)!;
        _otherFields = [.. profile.Fields.Where(field => !_summary.SelectMany(group => group).Any(sentence => sentence.Names(field.Name)))];
    }

    public Brief Write(ConditionFacts facts)
    {
        var missing = Missing(facts.Lead);
        var path = facts.Lead.Source.Path;
        return new Brief
        {
            Summary = string.Join(' ', [.. Say(_summary), .. OtherFields(facts.Lead)]),
            Need = facts.Lead.Value(ClaimGate.NeedField)?.ToString(),
            UnresolvedQuestion = facts.Facts.UnresolvedQuestion,
            Answered = facts.Facts.Answered,
            Urgency = SayFirst(_urgency),
            Mood = BriefMood.IsNoticed(facts.Lead.Mood) ? SayFirst(_mood) : null,
            Missing = missing,
            Path = path.Count == 0 && facts.Lead.Source.Page is { } page ? [page] : path,
            Agenda = [.. Say(_agenda)],
            NextAction = SayFirst(_nextAction),
        };

        IEnumerable<string> Say(List<List<Sentence>> groups) => groups.Select(SayFirst).OfType<string>();

        string? SayFirst(List<Sentence> group)
        {
            foreach (var sentence in group)
            {
                if (sentence.Say(facts, name => Value(name, facts, missing)) is { } said)
                {
                    return said;
                }
            }

            return null;
        }
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

    private string? Value(string placeholder, ConditionFacts facts, List<string> missing)
    {
        switch (placeholder)
        {
            case "question":
                return BriefText.Short(facts.Facts.UnresolvedQuestion);
            case "service":
                var key = ServiceFinder.Find(_profile, facts.Facts.Service, facts.Lead.Source.Page);
                return _profile.Services.FirstOrDefault(offer => offer.Key == key)?.Name;
            case "escalation":
                return facts.Facts.Escalation is { } reason ? Word("escalation", EnumKeys.Of(reason)) : null;
            case BriefMood.Start or BriefMood.Lowest or BriefMood.Last when facts.Lead.Mood is { } mood:
                return BriefMood.Key(mood, placeholder) is { } level ? Word("mood", level) : null;
            case BriefMood.Words:
                return BriefText.Short(BriefMood.Quotes(facts.Lead.Mood));
            case "missing":
                return missing.Count == 0 ? null : string.Join(", ", missing.Select(name => Word("field", name)));
        }

        var isQuote = placeholder.EndsWith(".quote", StringComparison.Ordinal);
        var name = isQuote ? placeholder[..^".quote".Length] : placeholder;
        return facts.Lead.Value(name) switch
        {
            null => null,
            _ when isQuote => BriefText.Short(facts.Lead.Answer(name).Quote),
            var value => BriefText.Short(Word(name, value.ToString()!)),
        };
    }

    private IEnumerable<string> OtherFields(Lead lead) =>
        from field in _otherFields
        let value = lead.Value(field.Name)
        where value is not null
        select _otherField.Say(name => name == "field" ? Word("field", field.Name) : BriefText.Short(Word(field.Name, value.ToString()!)));

    private string Word(string group, string key) => _texts.Words.GetValueOrDefault($"{group}.{key}", key);

    private List<Sentence> Prepare(IReadOnlyList<BriefTemplate> group) => [.. group.Select(template => Sentence.Of(template, _profile)).OfType<Sentence>()];
}
