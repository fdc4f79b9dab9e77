namespace LeadBot.Channels.WebChat.Uploads;

/// <summary>What a visitor may send at once.</summary>
internal static class UploadLimits
{
    public const int MaxFiles = 5;

    /// <summary>All files of a message together.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The files, the activity and what multipart puts around them.</summary>
    public const int MaxRequestBytes = MaxBytes + (512 * 1024);

    public static string TooLarge { get; } = $"The files of one message have at most {MaxBytes / (1024 * 1024)} MB together.";

    public static string TooMany { get; } = $"One message carries at most {MaxFiles} files.";
}
