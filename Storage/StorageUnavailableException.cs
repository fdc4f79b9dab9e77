namespace LeadBot.Storage;

/// <summary>
/// The database cannot be used: full or read-only disk, locked, corrupt or too new a file. The message is for the operator; it names
/// the file and what would help. Nothing of the work was kept, unless the failure fell into the commit itself: whoever needs to know
/// reads again.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>False where trying again cannot help before somebody has put something right.</summary>
    public bool IsPassing { get; init; }
}
