using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Conversations.Attachments;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace LeadBot.Channels.WebChat.Uploads;

/// <summary>
/// Gives a file back to whoever knows its address, which nobody can guess. It comes from a stranger and from our origin, so a
/// browser must never run it: it is saved or shown as an image, sandboxed, and its type is not guessed.
/// </summary>
internal sealed class AttachmentEndpoint(IAttachmentStore store)
{
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken ct)
    {
        if (await store.OpenAsync(context.GetRouteValue("id") as string ?? "", ct) is not { } file)
        {
            return DirectLineError.NotFound("There is no such file.");
        }

        var headers = context.Response.Headers;
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
