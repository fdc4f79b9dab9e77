using System.Text.Json.Serialization;

namespace LeadBot.Bot.SignIn;

internal sealed record SignInRequest(string Name, string Password);

internal sealed record SignInLinkRequest(string Token, string Password);

/// <param name="AwaitsFirstAdministrator">True while nobody can sign in but by the link that was printed at start.</param>
internal sealed record SessionView(bool SignedIn, bool AwaitsFirstAdministrator, string? Name = null, IReadOnlyList<string>? Scopes = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(SignInLinkRequest))]
[JsonSerializable(typeof(SessionView))]
internal sealed partial class SignInJson : JsonSerializerContext;
