using System.Globalization;
using Microsoft.Extensions.Options;

namespace LeadBot.Understanding.Llm;

/// <summary>Checks a bot's own settings of the LLM at start.</summary>
internal sealed class LlmBotOptionsValidator : IValidateOptions<LlmBotOptions>
{
    public ValidateOptionsResult Validate(string? name, LlmBotOptions options) => options.TokensPerDay is < 0
        ? ValidateOptionsResult.Fail(string.Create(
            CultureInfo.InvariantCulture, $"Bots:{name}:Llm:TokensPerDay is {options.TokensPerDay}; it must be 0 (nothing is sent) or more."))
        : ValidateOptionsResult.Success;
}
