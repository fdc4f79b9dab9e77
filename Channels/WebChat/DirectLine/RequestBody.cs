using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>JSON in the bodies of Direct Line's requests.</summary>
internal static class RequestBody
{
    private const int MaxSmallBytes = 16 * 1024;

    /// <summary>A small JSON object; an empty body is an empty object. Exactly one of the two results is set.</summary>
    public static async Task<(T? Value, DirectLineError? Error)> ReadJsonAsync<T>(HttpRequest request, JsonTypeInfo<T> info, CancellationToken ct)
        where T : class
    {
        if (await RequestBytes.ReadAsync(request, MaxSmallBytes, ct) is not { } bytes)
        {
            return (null, DirectLineError.TooLarge($"The body is larger than {MaxSmallBytes / 1024} KB."));
        }

        try
        {
            return JsonSerializer.Deserialize(bytes.Length == 0 ? "{}"u8 : RequestBytes.WithoutMark(bytes), info) is { } value
                ? (value, null)
                : (null, DirectLineError.BadArgument("The body is null instead of a JSON object."));
        }
        catch (JsonException e)
        {
            return (null, BadJson(e));
        }
    }

    /// <summary>Names the place, not the parser's words: those name our types.</summary>
    public static DirectLineError BadJson(JsonException e) => DirectLineError.BadArgument(
        e.Path is { Length: > 0 } path and not "$" ? $"The JSON is broken or has a wrong type at {path}." : "The body is not a valid JSON object.");
}
