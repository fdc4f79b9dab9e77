using System.ComponentModel.DataAnnotations;

namespace LeadBot.Bot.SignIn;

/// <summary>Keys of programs that use the REST API. Bound from <c>Api</c>.</summary>
internal sealed class ApiKeyOptions : IValidatableObject
{
    public const string Section = "Api";

    /// <summary>Each may do everything, sent as <c>Authorization: Bearer KEY</c>. Secret: never logged.</summary>
    public IList<string> Keys { get; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (var at = 0; at < Keys.Count; at++)
        {
            if (string.IsNullOrWhiteSpace(Keys[at]))
            {
                yield return new ValidationResult($"{Section}:Keys:{at} is empty. Give it a long random value, such as from: openssl rand -hex 32");
            }
        }
    }
}
