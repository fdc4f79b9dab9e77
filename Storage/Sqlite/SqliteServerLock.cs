namespace LeadBot.Storage.Sqlite;

/// <summary>Holds a file beside the database locked while the server runs: two servers on one database would run every turn twice.</summary>
internal sealed class SqliteServerLock : IDisposable
{
    private const int ReadOnlyFileSystem = 30; // EROFS on Linux and macOS

    private readonly FileStream _file;

    private SqliteServerLock(FileStream file) => _file = file;

    /// <exception cref="StorageUnavailableException">Another server has it, or the folder cannot be written.</exception>
    public static SqliteServerLock Take(string database)
    {
        var path = Path.ChangeExtension(database, ".lock");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // The operating system gives the lock back when the process ends, however it ends.
            return new SqliteServerLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StorageUnavailableException($"{path} cannot be written. Give the user that LeadBot runs as the right to write the folder.", e);
        }
        catch (IOException e) when (e.HResult == ReadOnlyFileSystem)
        {
            throw new StorageUnavailableException($"The disk of {database} is read-only. Make it writable, or name a file on another disk in Storage:Sqlite:Path.", e);
        }
        catch (IOException e)
        {
            throw new StorageUnavailableException(
                File.Exists(path)
                    ? $"Another LeadBot server runs on {database}. Stop it, or name another file in Storage:Sqlite:Path."
                    : $"{path} cannot be made: {e.Message}. Storage:Sqlite:Path must name a file in a folder that LeadBot may write.",
                e);
        }
    }

    public void Dispose() => _file.Dispose();
}
