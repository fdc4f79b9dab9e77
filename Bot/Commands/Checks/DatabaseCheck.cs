using System.Runtime.CompilerServices;
using LeadBot.Conversations.Checks;
using LeadBot.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Commands.Checks;

/// <summary>Whether the database file can be read and written. It is not opened: a server may be at work on it, and it is not made before its time.</summary>
internal sealed class DatabaseCheck(IOptions<SqliteOptions> sqlite) : ISetUpCheck
{
    private const string Part = "Database";

    public async IAsyncEnumerable<SetUpFinding> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.Yield();
        yield return Look(sqlite.Value.Path);
    }

    private static SetUpFinding Look(string path)
    {
        if (path == SqliteOptions.InMemory)
        {
            return new SetUpFinding(Part, false, "Storage:Sqlite:Path is :memory:, so that nothing survives a restart. Name a file.");
        }

        var file = Path.GetFullPath(path);
        try
        {
            if (!File.Exists(file))
            {
                var folder = Nearest(Path.GetDirectoryName(file)!);
                using var probe = new FileStream(Path.Combine(folder, $".leadbot-{Path.GetRandomFileName()}"), new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    Options = FileOptions.DeleteOnClose,
                });
                return new SetUpFinding(Part, true, $"{file} will be made at the first start.");
            }

            using var open = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            return new SetUpFinding(Part, true, $"{file} can be read and written.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new SetUpFinding(Part, false, $"{file} cannot be used: {fault.Message} Give this user the right to write there, or name another file in Storage:Sqlite:Path.");
        }
    }

    private static string Nearest(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        return folder;
    }
}
