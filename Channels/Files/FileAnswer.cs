using LeadBot.Conversations.Attachments;

using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LeadBot.Channels.Files;

/// <summary>
/// A stored file as an answer. It comes from a stranger and from our origin, so a browser must never run it: it is saved or shown as an image,
/// sandboxed, and its type is not guessed.
/// </summary>
public static class FileAnswer
{
    public static IResult Of(HttpContext http, StoredAttachment file)
    {
        var headers = http.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "private, max-age=86400, immutable";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Stream(file.Content, file.ContentType);
    }
}
