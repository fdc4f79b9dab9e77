using System.Text.Json.Serialization;

namespace LeadBot.Bot.SignIn;

// A member that is missing makes the request unreadable (400); an explicit null is as wrong as any other value.
internal sealed record SignInRequest
{
    public required string Name { get; init => field = value ?? ""; }

    public required string Password { get; init => field = value ?? ""; }
}

internal sealed record SignInLinkRequest
{
    public required string Token { get; init => field = value ?? ""; }

    public required string Password { get; init => field = value ?? ""; }
}

/// <param name="Bots">Keys of the bots that the user may see; <c>*</c> is every bot.</param>
/// <param name="AwaitsFirstAdministrator">True while nobody can sign in but by the link that was printed at start.</param>
internal sealed record SessionView(bool SignedIn, bool AwaitsFirstAdministrator, string? Name = null, IReadOnlyList<string>? Scopes = null, IReadOnlyList<string>? Bots = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(SignInLinkRequest))]
[JsonSerializable(typeof(SessionView))]
internal sealed partial class SignInJson : JsonSerializerContext;
