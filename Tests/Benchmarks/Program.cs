using LeadBot.Benchmarks;
using LeadBot.Benchmarks.Leads;

switch (args)
{
    case ["turns", .. var rest]:
        return await TurnBenchmark.RunAsync(BenchmarkOptions.Parse(rest));
    case ["leads", .. var rest]:
        return await LeadBenchmark.RunAsync(LeadBenchmarkOptions.Parse(rest));
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project Tests/Benchmarks -- turns [--seconds N] [--conversations N] [--path FOLDER]
                   dotnet run -c Release --project Tests/Benchmarks -- leads [--leads 1000000] [--path FOLDER]

              turns   whole turns through Direct Line (post, dialogs, commit, reply readable on a WebSocket), with SQLite and with
                      memory storage, beside a bare Kestrel echo of the same payload in the same run
              leads   lists, filters, search, counters and CSV export over a million leads in one SQLite file (about 8 GB)
            """);
        return 2;
}
