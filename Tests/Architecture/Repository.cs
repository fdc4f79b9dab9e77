namespace LeadBot.Tests.Architecture;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of LeadBot.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Our own source files, with forward slashes, relative to <see cref="Root"/>.</summary>
    public static IEnumerable<string> SourceFiles(params string[] extensions) =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "artifacts" or "dist" or "data" or ".git"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeadBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from inside a checkout: no LeadBot.sln above " + AppContext.BaseDirectory);
    }
}
