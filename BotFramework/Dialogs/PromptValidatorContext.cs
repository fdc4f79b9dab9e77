using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>What a validator sees. It may set another value, and may speak: then the prompt does not ask again in this turn.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object?> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Kept from attempt to attempt; see <see cref="DialogValues"/>.</summary>
    public IDictionary<string, object?> State { get; }

    /// <summary>1 for the first answer.</summary>
    public int AttemptCount => State.Get<int>(Prompt<T>.AttemptCountKey);
}
