using LeadBot.Dialogs.Language;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Settings;

/// <summary>What the bot would ask under settings that are not in force, by its own question plan and its own words.</summary>
internal sealed class SettingsPreview(LanguageCatalog languages)
{
    public QuestionPreview Questions(IServiceProvider candidate, string bot, string? locale)
    {
        var profile = candidate.GetRequiredService<IOptionsMonitor<BotProfile>>().Get(bot);
        var language = languages.For(profile, locale);
        List<PreviewQuestion> questions = [];
        var fields = new Dictionary<string, FieldAnswer>();
        var consentDue = true;
        while (QuestionPlan.Next(profile, new QuestionsSoFar { Fields = fields, Put = questions.Count, PutFor = [.. fields.Keys], ConsentDue = consentDue }) is { } field)
        {
            questions.Add(new PreviewQuestion(field, language.Variations($"ask.{field}"), Buttons(profile, language, field), language.Variations($"ask.{field}.again")));
            consentDue &= field != QuestionPlan.Consent;
            fields[field] = new FieldAnswer { State = FieldState.Answered };
        }

        var form = profile.Form.Enabled ? profile.Form.Shown().Select(shown => shown.Field + (shown.IsRequired ? "*" : "")) : [];
        return new QuestionPreview(language.Locale, language.Variations("greeting") is [var greeting, ..] ? greeting : "", questions, [.. form]);
    }

    private static IReadOnlyList<string> Buttons(BotProfile profile, BotLanguage language, string field)
    {
        string[] keys = field == QuestionPlan.Consent ? ["button.yes", "button.no"] : [.. profile.Field(field)?.Choices.Select(choice => $"choice.{field}.{choice}") ?? []];
        return [.. keys.SelectMany(key => language.Variations(key).Take(1))];
    }
}
