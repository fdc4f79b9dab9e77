using System.ComponentModel.DataAnnotations;

namespace LeadBot.Bot.Hosting;

/// <summary>Settings at the root of the configuration.</summary>
internal sealed class PublicUrlOptions : IValidatableObject
{
    /// <summary>The address that the outside sees, such as <c>https://chat.firm.com</c>; empty takes it from each request.</summary>
    public string PublicUrl { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl.Length > 0 && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
        {
            yield return new ValidationResult($"PublicUrl is '{PublicUrl}'. Write scheme and host, such as https://chat.firm.com.");
        }
    }
}
