namespace LeadBot.Storage.Blobs;

/// <summary>Where visitors' files are kept. Bound from <c>Storage:Blobs</c>.</summary>
public sealed class BlobOptions
{
    public const string Section = "Storage:Blobs";

    /// <summary>The folder. Default: <c>blobs</c> beside the database file.</summary>
    public string Path { get; set; } = "";

    /// <summary>
    /// How old a file is before it is asked whether a message names it, and thrown away where none does. Far more than the
    /// moment between storing a file and storing its message. 10 minutes to 30 days; default 1 hour.
    /// </summary>
    public TimeSpan OrphanAge { get; set; } = TimeSpan.FromHours(1);
}
