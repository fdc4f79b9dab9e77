using LeadBot.Benchmarks;

switch (args)
{
    case ["turns", .. var rest]:
        return await TurnBenchmark.RunAsync(BenchmarkOptions.Parse(rest));
    default:
        Console.Error.WriteLine("""
            usage: dotnet run -c Release --project Tests/Benchmarks -- turns [--seconds N] [--conversations N] [--path FOLDER]

              turns   whole turns through Direct Line (post, dialogs, commit, reply readable on a WebSocket), with SQLite and with
                      memory storage, beside a bare Kestrel echo of the same payload in the same run
            """);
        return 2;
}
