using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>Request bodies, read up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>An activity with all its channel data.</summary>
    public const int MaxActivityBytes = 256 * 1024;

    private const int MaxSmallBytes = 16 * 1024;

    /// <returns>Null when the body is larger than that.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken ct)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(ct);
            if (read.Buffer.Length > maxBytes)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>A small JSON object; an empty body is an empty object. Exactly one of the two results is set.</summary>
    public static async Task<(T? Value, DirectLineError? Error)> ReadJsonAsync<T>(HttpRequest request, JsonTypeInfo<T> info, CancellationToken ct)
        where T : class
    {
        if (await ReadAsync(request, MaxSmallBytes, ct) is not { } bytes)
        {
            return (null, DirectLineError.TooLarge($"The body is larger than {MaxSmallBytes / 1024} KB."));
        }

        try
        {
            return JsonSerializer.Deserialize(bytes.Length == 0 ? "{}"u8 : WithoutMark(bytes), info) is { } value
                ? (value, null)
                : (null, DirectLineError.BadArgument("The body is null instead of a JSON object."));
        }
        catch (JsonException e)
        {
            return (null, BadJson(e));
        }
    }

    /// <summary>Some clients begin their JSON with a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>Names the place, not the parser's words: those name our types.</summary>
    public static DirectLineError BadJson(JsonException e) => DirectLineError.BadArgument(
        e.Path is { Length: > 0 } path and not "$" ? $"The JSON is broken or has a wrong type at {path}." : "The body is not a valid JSON object.");
}
