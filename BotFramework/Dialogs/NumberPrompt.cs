using System.Globalization;
using System.Numerics;

using LeadBot.BotFramework.Dialogs.Choices;
using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>
/// Asks for a number: <see cref="int"/>, <see cref="long"/>, <see cref="float"/>, <see cref="double"/> or <see cref="decimal"/>.
/// Reads digits in the culture of the message; number words only up to ten, in English.
/// </summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct, INumber<T>
{
    /// <exception cref="NotSupportedException">Another type of number.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (typeof(T) != typeof(int) && typeof(T) != typeof(long) && typeof(T) != typeof(float)
            && typeof(T) != typeof(double) && typeof(T) != typeof(decimal))
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type {typeof(T)} is not supported");
        }

        DefaultLocale = defaultLocale;
    }

    public string? DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) => SendPromptAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        var result = new PromptRecognizerResult<T>();
        var locale = turnContext.Activity.Locale ?? DefaultLocale ?? "en-us";
        var culture = TurnCulture.Find(locale) ?? CultureInfo.GetCultureInfo("en-us");
        if (NumberRecognizer.FindFirst(turnContext.Activity.Text, culture) is { } number && TryExact(number, out var value))
        {
            result.Succeeded = true;
            result.Value = value;
        }

        return Task.FromResult(result);
    }

    private static bool TryExact(decimal number, out T value)
    {
        value = default;
        var whole = typeof(T) == typeof(int) || typeof(T) == typeof(long);
        if (whole && number != decimal.Truncate(number))
        {
            return false; // "3.5" is no whole number
        }

        try
        {
            value = T.CreateChecked(number);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
