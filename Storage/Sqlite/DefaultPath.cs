namespace LeadBot.Storage.Sqlite;

/// <summary>Where the database lies when no setting says so.</summary>
internal static class DefaultPath
{
    private const string File = "data/leadbot.db";

    /// <summary>Beside the solution when the program runs out of a checkout, so that a clean of <c>bin/</c> loses nothing; else beside the program.</summary>
    public static string Find(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "LeadBot.sln")))
            {
                return Path.Combine(folder.FullName, File);
            }
        }

        return Path.Combine(programFolder, File);
    }
}
