using LeadBot.BotFramework.Dialogs.Choices;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
    : Prompt<bool>(dialogId, validator)
{
    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string? DefaultLocale { get; set; } = defaultLocale;

    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no; those of the message's language unless set.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var culture = PromptCulture.For(activity.Locale, DefaultLocale);
        var prompt = AppendChoices(
            Pick(options, isRetry),
            activity.ChannelId,
            Choices(culture),
            options.Style ?? Style,
            ChoiceOptions ?? culture.ChoiceOptions,
            activity.Conversation?.ConversationType,
            ChoiceFactory.Addressee(activity));
        return turnContext.SendActivityAsync(prompt, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        var result = new PromptRecognizerResult<bool>();
        var text = turnContext.Activity.Text;
        var culture = PromptCulture.For(turnContext.Activity.Locale, DefaultLocale);
        if (BooleanRecognizer.Recognize(text, culture) is { } word)
        {
            result.Succeeded = true;
            result.Value = word;
        }
        else if ((ChoiceOptions?.IncludeNumbers ?? true)
            && ChoiceRecognizers.RecognizeChoices(text, Choices(culture)) is [var first, ..])
        {
            result.Succeeded = true;
            result.Value = first.Resolution.Index == 0;
        }

        return Task.FromResult(result);
    }

    private Choice[] Choices(PromptCulture culture) =>
        ConfirmChoices is { } own ? [own.Item1, own.Item2] : [new Choice(culture.Yes), new Choice(culture.No)];
}
