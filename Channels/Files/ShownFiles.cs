using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Attachments;

namespace LeadBot.Channels.Files;

/// <summary>Files of a journalled message as they stand now: the journal holds what was announced.</summary>
public static class ShownFiles
{
    /// <summary>Ids of our files among what comes with an activity.</summary>
    public static IEnumerable<string> Ids(Activity activity) => (activity.Attachments ?? []).Select(file => FileAddress.IdOf(file.ContentUrl)).OfType<string>();

    /// <summary>Makes the attachments say what is there: what never came has no address, and a name that says so.</summary>
    public static void Show(Activity activity, IReadOnlyCollection<ComingFile> files)
    {
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (FileAddress.IdOf(attachment.ContentUrl) is { } id && files.FirstOrDefault(file => file.Id == id) is { } known)
            {
                Show(attachment, known);
            }
        }
    }

    private static void Show(Attachment attachment, ComingFile file)
    {
        switch (file.Fate)
        {
            case FileFate.Kept:
                if (attachment.ContentType is { } wild && FileType.IsWild(wild) && attachment.Name == SentFileName.Of(wild, null))
                {
                    attachment.Name = file.Name; // it had none
                }

                attachment.ContentType = file.ContentType;
                break;
            case FileFate.TooLarge or FileFate.Failed:
                attachment.Name = FileName.Clean(ComingFile.Label(attachment.Name ?? file.Name, file.Fate));
                attachment.ContentUrl = null;
                break;
        }
    }
}
