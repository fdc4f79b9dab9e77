using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;

namespace LeadBot.Leads.Conditions;

/// <summary>Everything that a condition of a bot can speak about.</summary>
internal static class Subjects
{
    /// <summary>What the rules themselves decide: for briefs, not for rules.</summary>
    public const string Outcome = "outcome";

    /// <summary>The subject of that name, or null. A bot's own field hides a fact of the same name.</summary>
    public static Subject? Find(BotProfile profile, string name) =>
        profile.Field(name) is { } field ? Of(field) : Facts(profile).FirstOrDefault(subject => subject.Name == name);

    /// <summary>All names, for a message that tells what is possible.</summary>
    public static IEnumerable<string> Names(BotProfile profile) =>
        profile.Fields.Select(field => field.Name).Concat(Facts(profile).Select(subject => subject.Name)).Distinct();

    private static Subject Of(FieldDefinition field)
    {
        var kind = field.Kind switch
        {
            FieldKind.People or FieldKind.Money => SubjectKind.Number,
            FieldKind.Choice => SubjectKind.Word,
            FieldKind.Email => SubjectKind.Email,
            _ => SubjectKind.Presence,
        };
        IReadOnlyList<string>? choices = field.Kind == FieldKind.Choice ? [.. field.Choices] : null;
        return new(field.Name, kind, choices, facts => facts.Lead.Value(field.Name));
    }

    private static IEnumerable<Subject> Facts(BotProfile profile)
    {
        yield return new("contact", SubjectKind.Presence, null, facts => profile.Fields
            .Where(field => field.Kind is FieldKind.Email or FieldKind.Phone)
            .Select(field => facts.Lead.Value(field.Name))
            .FirstOrDefault(value => value is not null));
        yield return new("consent", SubjectKind.Word, EnumKeys.All<ConsentState>(), facts => Word(EnumKeys.Of(facts.Lead.Consent.State)));
        yield return new("kind", SubjectKind.Word, EnumKeys.All<LeadKind>(), facts => Word(EnumKeys.Of(facts.Lead.Kind)));
        yield return new("escalation", SubjectKind.Word, EnumKeys.All<EscalationReason>(), facts => facts.Facts.Escalation is { } reason ? Word(EnumKeys.Of(reason)) : null);
        yield return new("service", SubjectKind.Word, [.. profile.Services.Select(service => service.Key)],
            facts => Word(ServiceFinder.Find(profile, facts.Facts.Service, facts.Lead.Source.Page)));
        yield return new(Outcome, SubjectKind.Word, EnumKeys.All<Leads.Outcome>(), facts => facts.Lead.Routing is { } routing ? Word(EnumKeys.Of(routing.Outcome)) : null);
        yield return new("channel", SubjectKind.Word, null, facts => Word(facts.Lead.Channel));
        yield return new("country", SubjectKind.Word, null, facts => Word(facts.Lead.Source.Geo.Country));
        yield return new("page", SubjectKind.Page, null, facts => Word(facts.Lead.Source.Page));
    }

    private static FieldValue.Text? Word(string? word) => string.IsNullOrEmpty(word) ? null : new FieldValue.Text(word);
}
