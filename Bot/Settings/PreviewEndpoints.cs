using LeadBot.Bot.SignIn;
using LeadBot.Dialogs.Language;
using LeadBot.Leads.Routing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Settings;

/// <summary>What settings would do before anybody saves them.</summary>
internal static class PreviewEndpoints
{
    public static void MapPreviews(this RouteGroupBuilder settings)
    {
        settings.MapPost("/preview", Questions).RequireAuthorization(Scopes.SettingsRead).WithName("PreviewQuestions")
            .WithSummary("What the bot would ask, in order, with its words and buttons").ProducesValidationProblem();
        settings.MapPost("/routing/preview", RouteAsync).RequireAuthorization(Scopes.SettingsRead).WithName("PreviewRouting")
            .WithSummary("What would have happened to the last 200 leads under other rules").ProducesValidationProblem();
        settings.MapGet("/language/texts", Texts).RequireAuthorization(Scopes.SettingsRead).WithName("ListLanguageTexts")
            .WithSummary("Every text of the language files, before the bot's own stand in their place");
    }

    private static Results<Ok<QuestionPreview>, ValidationProblem> Questions(
        string bot, PreviewRequest request, SettingsService service, LiveSettings live, SettingsPreview preview)
    {
        using var candidate = Candidate(bot, request, service, live, out var problem);
        return problem is not null ? problem : TypedResults.Ok(preview.Questions(candidate!.Services, bot, request.Locale));
    }

    private static async Task<Results<Ok<RoutingPreview>, ValidationProblem>> RouteAsync(
        string bot, PreviewRequest request, SettingsService service, LiveSettings live, RoutingTrial trial, CancellationToken ct)
    {
        using var candidate = Candidate(bot, request, service, live, out var problem);
        return problem is not null ? problem : TypedResults.Ok(await trial.RunAsync(bot, candidate!.Services.GetRequiredService<ILeadRules>(), ct));
    }

    private static Ok<LanguageList> Texts(string bot, LanguageCatalog languages) => TypedResults.Ok(new LanguageList(
        [.. languages.Locales.Order(StringComparer.Ordinal).Select(locale => languages.Find(locale)!).Select(file =>
            new LanguageTexts(file.Locale, file.IsApproved, [.. file.Keys.Order(StringComparer.Ordinal).Select(key => new LanguageText(key, file.Variations(key)))]))],
        LanguageCatalog.PlaceholderNames));

    private static CandidateSettings? Candidate(string bot, PreviewRequest request, SettingsService service, LiveSettings live, out ValidationProblem? problem)
    {
        var (changes, errors) = service.Changes(bot, request.Sections ?? [], "preview");
        if (errors.Count > 0)
        {
            problem = SettingsEndpoints.Invalid(errors);
            return null;
        }

        var candidate = live.Candidate(live.With(changes));
        if (candidate.Faults.Count == 0)
        {
            problem = null;
            return candidate;
        }

        problem = SettingsEndpoints.Invalid(SettingsFaults.ByKey(candidate.Faults));
        candidate.Dispose();
        return null;
    }
}
