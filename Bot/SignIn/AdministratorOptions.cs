using System.ComponentModel.DataAnnotations;

namespace LeadBot.Bot.SignIn;

/// <summary>The first administrator. Bound from <c>Dashboard:Admin</c>.</summary>
internal sealed class AdministratorOptions : IValidatableObject
{
    public const string Section = "Dashboard:Admin";

    public const string Name = "admin";

    public const int ShortestPassword = 8;

    /// <summary>
    /// The password of the user <c>admin</c>, at least 8 characters. Empty: whoever opens the one-time link that is printed at start
    /// chooses it. Secret: never logged.
    /// </summary>
    public string? Password { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Password?.Length is > 0 and < ShortestPassword)
        {
            yield return new ValidationResult(
                $"{Section}:Password is too short: use at least {ShortestPassword} characters, or leave it out and choose one by the link printed at start.");
        }
    }
}
