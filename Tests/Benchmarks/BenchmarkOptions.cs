using System.Globalization;

namespace LeadBot.Benchmarks;

/// <summary>What one run measures.</summary>
/// <param name="Seconds">Length of each measured stretch.</param>
/// <param name="Conversations">Visitors who write at the same time.</param>
/// <param name="Path">Folder of the SQLite file; its disk is part of what is measured.</param>
internal sealed record BenchmarkOptions(int Seconds, int Conversations, string Path)
{
    public static BenchmarkOptions Parse(string[] args)
    {
        var options = new BenchmarkOptions(8, 32, Directory.CreateTempSubdirectory("leadbot-bench-").FullName);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--seconds" => options with { Seconds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--conversations" => options with { Conversations = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--path" => options with { Path = args[i + 1] },
                _ => throw new ArgumentException($"unknown option {args[i]}"),
            };
        }

        return options;
    }
}
