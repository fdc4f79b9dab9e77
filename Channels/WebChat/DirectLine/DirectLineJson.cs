using System.Text.Json.Serialization;

namespace LeadBot.Channels.WebChat.DirectLine;

internal sealed record ErrorReply(ErrorBody Error);

internal sealed record ErrorBody(string Code, string Message);

/// <param name="ExpiresIn">In seconds.</param>
/// <param name="StreamUrl">Absolute, with <c>ws</c> or <c>wss</c>; only where the conversation has been started.</param>
internal sealed record ConversationReply(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);

internal sealed record WidgetTokenReply(string Token, string ConversationId, [property: JsonPropertyName("expires_in")] int ExpiresIn, string UserId);

internal sealed record IdReply(string Id);

internal sealed record SessionReply(string SessionId);

internal sealed record UserPart(string? Id, string? Name);

/// <summary>Body of <c>tokens/generate</c>.</summary>
internal sealed record GenerateRequest(UserPart? User, IReadOnlyList<string>? TrustedOrigins);

/// <summary>Body of <c>POST conversations</c>.</summary>
internal sealed record StartRequest(UserPart? User, string? Locale);

/// <summary>Body of <c>POST /widget/token</c>.</summary>
/// <param name="Resume">A token of an earlier visit, expired or not.</param>
internal sealed record WidgetTokenRequest(string? Bot, string? Resume);

/// <summary>Body of <c>POST /widget/views</c>.</summary>
/// <param name="Page">Path of the page; of a whole address only the path is kept.</param>
/// <param name="Teaser">True: the teaser was drawn, which is no further view. Absent: false.</param>
internal sealed record PageViewRequest(string? Bot, string? Page, bool? Teaser);

/// <summary>Wire records. Samples in the wild send <c>User.Id</c>, so names are read in any case.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(ConversationReply))]
[JsonSerializable(typeof(WidgetTokenReply))]
[JsonSerializable(typeof(IdReply))]
[JsonSerializable(typeof(SessionReply))]
[JsonSerializable(typeof(GenerateRequest))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(WidgetTokenRequest))]
[JsonSerializable(typeof(PageViewRequest))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
