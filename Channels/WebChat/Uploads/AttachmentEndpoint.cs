using LeadBot.Channels.Files;
using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Conversations.Attachments;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LeadBot.Channels.WebChat.Uploads;

/// <summary>Gives a file back to whoever knows its address, which nobody can guess.</summary>
internal sealed class AttachmentEndpoint(IAttachmentStore store)
{
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken ct) =>
        await store.OpenAsync(context.GetRouteValue("id") as string ?? "", ct) is { } file
            ? FileAnswer.Of(context, file)
            : DirectLineError.NotFound("There is no such file.");
}
