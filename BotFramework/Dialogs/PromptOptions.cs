using System.Text.Json;
using System.Text.Json.Serialization;

using LeadBot.BotFramework.Dialogs.Choices;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>What a prompt asks. It is stored while the prompt waits, so keep the activities small.</summary>
public class PromptOptions
{
    [JsonPropertyName("prompt")]
    public Activity? Prompt { get; set; }

    /// <summary>Asked after an answer that did not do; without it the prompt is asked again.</summary>
    [JsonPropertyName("retryPrompt")]
    public Activity? RetryPrompt { get; set; }

    [JsonPropertyName("choices")]
    public IList<Choice>? Choices { get; set; }

    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>For the validator, which always sees it in a later turn: an object is a JSON element there, see <see cref="GetValidations{T}"/>.</summary>
    [JsonPropertyName("validations")]
    [JsonConverter(typeof(PayloadConverter))]
    public object? Validations { get; set; }

    /// <summary>The options that these were read with.</summary>
    [JsonIgnore]
    internal JsonSerializerOptions? JsonOptions { get; set; }

    /// <summary>The validations as the type they were given in. The state's JSON options must know the type.</summary>
    public T? GetValidations<T>() => Validations switch
    {
        null => default,
        T already => already,
        var stored => DialogValues.Convert<T>(stored, JsonOptions ?? StateJson.Default),
    };
}
