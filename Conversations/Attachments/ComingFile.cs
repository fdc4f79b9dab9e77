namespace LeadBot.Conversations.Attachments;

/// <summary>An announced file as it stands now.</summary>
/// <param name="Name">As announced, or as the fetched file says where nothing was announced.</param>
/// <param name="Source">Where the channel has it; null unless it is <see cref="FileFate.Coming"/>.</param>
public sealed record ComingFile(string Id, string Name, string ContentType, FileFate Fate, string? Source)
{
    /// <summary>Bytes that are kept of one file: WhatsApp's own limit for most media, and close to what Telegram gives bots (20 MB).</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The name for people, who see beside it when there is nothing to open.</summary>
    public static string Label(string name, FileFate fate) => fate switch
    {
        FileFate.TooLarge => $"{name} (not kept: larger than {MaxBytes / (1024 * 1024)} MB)",
        FileFate.Failed => $"{name} (not kept: it could not be fetched)",
        _ => name,
    };
}
