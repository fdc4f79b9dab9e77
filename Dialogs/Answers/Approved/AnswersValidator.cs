using LeadBot.Dialogs.Language;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>Checks a bot's approved answers at start; every fault is reported with file and line.</summary>
internal sealed class AnswersValidator(LanguageCatalog languages) : IValidateOptions<BotProfile>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotProfile options)
    {
        if (options.Answers.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }

        var faults = new AnswerFaults();
        try
        {
            foreach (var answer in AnswerFolder.Read(options.Answers, faults).Where(answer => answer.Locale is { } locale && languages.Find(locale) is null))
            {
                faults.Add(answer.Place, $"locale \"{answer.Locale}\" has no language file. There are: {string.Join(", ", languages.Locales.Order(StringComparer.Ordinal))}.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(options.Answers, e.Message);
        }

        return faults.All.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.All.Select(fault => $"Bots:{name}:Answers: {fault}"));
    }
}
