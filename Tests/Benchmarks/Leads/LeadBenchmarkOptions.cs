using System.Globalization;

namespace LeadBot.Benchmarks.Leads;

/// <param name="Leads">How many the database is filled with, if it is empty.</param>
/// <param name="Path">Folder of the SQLite file, which stays there: a second run measures the same leads.</param>
internal sealed record LeadBenchmarkOptions(int Leads, string Path)
{
    public static LeadBenchmarkOptions Parse(string[] args)
    {
        var options = new LeadBenchmarkOptions(1_000_000, Directory.CreateTempSubdirectory("leadbot-bench-").FullName);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--leads" => options with { Leads = int.Parse(args[i + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture) },
                "--path" => options with { Path = Directory.CreateDirectory(args[i + 1]).FullName },
                _ => throw new ArgumentException($"unknown option {args[i]}"),
            };
        }

        return options;
    }
}
