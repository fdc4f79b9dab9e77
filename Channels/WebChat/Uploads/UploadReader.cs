using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;
using LeadBot.Channels.WebChat.DirectLine;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LeadBot.Channels.WebChat.Uploads;

/// <summary>Reads an upload: multipart with an activity and files, or one file as the whole body.</summary>
internal static class UploadReader
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const string AnyType = "application/octet-stream";

    /// <summary>Exactly one of the two results is set.</summary>
    public static async Task<(Upload? Upload, DirectLineError? Error)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (await RequestBytes.ReadAsync(request, UploadLimits.MaxRequestBytes, ct) is not { } body)
        {
            return (null, DirectLineError.TooLarge(UploadLimits.TooLarge));
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return (null, DirectLineError.BadArgument("An upload needs a Content-Type: multipart/form-data, or the file's own."));
        }

        if (!type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            return Check(new Upload(null, [SingleFile(request, type, body)]));
        }

        if (HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
        {
            return (null, DirectLineError.BadArgument("The multipart body has no usable boundary."));
        }

        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary.ToString(), new MemoryStream(body)), ct);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return (null, DirectLineError.BadArgument("The multipart body is broken."));
        }
    }

    private static async Task<(Upload? Upload, DirectLineError? Error)> ReadPartsAsync(MultipartReader parts, CancellationToken ct)
    {
        Activity? activity = null;
        var files = new List<UploadedFile>();
        while (await parts.ReadNextSectionAsync(ct) is { } part)
        {
            using var content = new MemoryStream();
            await part.Body.CopyToAsync(content, ct);
            var bytes = content.ToArray();
            var disposition = Disposition(part.ContentDisposition);
            if (disposition?.Name.Value?.Trim('"') == "activity" || IsActivity(part.ContentType))
            {
                if (bytes.Length > RequestBytes.MaxActivity)
                {
                    return (null, DirectLineError.TooLarge($"An activity has at most {RequestBytes.MaxActivity / 1024} KB."));
                }

                (activity, var error) = VisitorActivity.Parse(bytes);
                if (activity is null)
                {
                    return (null, error);
                }
            }
            else
            {
                files.Add(new UploadedFile(FileName.Clean(disposition is null ? null : FileName.From(disposition)), Type(part.ContentType), bytes));
            }
        }

        return Check(new Upload(activity, files));
    }

    private static UploadedFile SingleFile(HttpRequest request, MediaTypeHeaderValue type, byte[] body) =>
        new(
            FileName.Clean(Disposition(request.Headers.ContentDisposition) is { } disposition ? FileName.From(disposition) : null),
            Type(type.ToString()),
            body);

    private static (Upload? Upload, DirectLineError? Error) Check(Upload upload) => upload switch
    {
        { Activity: null, Files: [] } => (null, DirectLineError.BadArgument("The upload holds neither an activity nor a file.")),
        { Activity.Type: not null and not ActivityTypes.Message } => (null, DirectLineError.BadArgument("Only a message can carry files.")),
        { Files.Count: > UploadLimits.MaxFiles } => (null, DirectLineError.TooLarge(UploadLimits.TooMany)),
        _ when upload.Files.Sum(file => (long)file.Content.Length) > UploadLimits.MaxBytes => (null, DirectLineError.TooLarge(UploadLimits.TooLarge)),
        _ => (upload, null),
    };

    /// <summary>For a file that is the whole body the protocol's own samples leave the type out and begin with the name.</summary>
    private static ContentDispositionHeaderValue? Disposition(string? header) =>
        ContentDispositionHeaderValue.TryParse(header, out var disposition)
        || ContentDispositionHeaderValue.TryParse($"form-data; {header}", out disposition)
            ? disposition
            : null;

    private static bool IsActivity(string? type) => type?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The type is shown to others later, so it must at least be one.</summary>
    private static string Type(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed) && parsed.MediaType is { HasValue: true, Length: <= 127 } ? parsed.MediaType.ToString() : AnyType;
}
