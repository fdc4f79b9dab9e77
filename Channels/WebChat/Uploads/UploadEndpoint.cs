using System.Runtime.InteropServices;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;
using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Conversations.Attachments;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.Uploads;

/// <summary>A message with files. They are stored first; if the message then is not taken, they are swept.</summary>
internal sealed class UploadEndpoint(
    ConversationFinder finder, ActivityEndpoints activities, IAttachmentStore store, PublicAddress address)
{
    public async Task<IResult> PostAsync(HttpContext context, CancellationToken ct)
    {
        var (found, caller, error) = await finder.FindAsync(context, ct);
        if (found is null || caller is null)
        {
            return error!;
        }

        var (upload, wrong) = await UploadReader.ReadAsync(context.Request, ct);
        if (upload is null)
        {
            return wrong!;
        }

        var activity = upload.Activity ?? new Activity { Type = ActivityTypes.Message };
        if (caller.Token is null && string.IsNullOrEmpty(activity.From?.Id) && context.Request.Query["userId"] is [{ Length: > 0 } user])
        {
            activity.From = new ChannelAccount(user);
        }

        var open = (activity.Attachments ?? []).Where(attachment => IsOpen(attachment.ContentUrl)).ToList();
        foreach (var file in upload.Files)
        {
            var attachment = Place(activity, open, file);
            attachment.ContentUrl = $"{address.DirectLine(context.Request)}/attachments/{await SaveAsync(found.Bot, found.Id, file, ct)}";
        }

        return await activities.SendAsync(context.Request, caller, found.Id, activity, ct);
    }

    /// <summary>Clients send files in the order in which they were read, so names decide; what has no place gets one at the end.</summary>
    private static Attachment Place(Activity activity, List<Attachment> open, UploadedFile file)
    {
        if (open.Find(attachment => FileName.Clean(attachment.Name) == file.Name) is { } named)
        {
            open.Remove(named);
            named.ContentType ??= file.ContentType;
            return named;
        }

        var added = new Attachment { Name = file.Name, ContentType = file.ContentType };
        activity.Attachments = [.. activity.Attachments ?? [], added];
        return added;
    }

    private static bool IsOpen(string? url) => string.IsNullOrEmpty(url) || url.StartsWith("blob:", StringComparison.OrdinalIgnoreCase);

    private async Task<string> SaveAsync(string bot, string conversation, UploadedFile file, CancellationToken ct)
    {
        MemoryMarshal.TryGetArray(file.Content, out var bytes);
        using var content = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        return await store.SaveAsync(bot, conversation, file.Name, file.ContentType, content, ct);
    }
}
