using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Attachments;

using Microsoft.Extensions.Configuration;

namespace LeadBot.Channels.Files;

/// <summary>
/// Gives the files of a message their addresses before the message is accepted, so that the channel has its answer at once; the turn of the message
/// fetches them (<see cref="FileKeeper"/>).
/// </summary>
internal sealed class FileAnnouncer(IComingFiles coming, IConfiguration config)
{
    public async Task AnnounceAsync(string bot, string conversation, Activity activity, CancellationToken ct)
    {
        if (activity.Attachments is not { Count: > 0 } files)
        {
            return;
        }

        foreach (var file in files)
        {
            file.ContentType = FileType.Clean(file.ContentType);
            file.Name = file.Name is null ? SentFileName.Of(file.ContentType, null) : FileName.Clean(file.Name);
        }

        var ids = await coming.AnnounceAsync(
            bot, conversation, [.. files.Select(file => new AnnouncedFile(file.Name!, file.ContentType!, file.ContentUrl ?? ""))], ct);
        for (var i = 0; i < files.Count; i++)
        {
            files[i].ContentUrl = FileAddress.Of(config["PublicUrl"], ids[i]);
        }
    }
}
