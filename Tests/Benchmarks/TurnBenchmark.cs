using System.Globalization;
using System.Text;
using LeadBot.Bot.Hosting;
using Microsoft.AspNetCore.Builder;

namespace LeadBot.Benchmarks;

/// <summary>Whole turns through Direct Line beside a bare echo, in one run, so that the ratio says something on any machine.</summary>
internal static class TurnBenchmark
{
    private const string Message = "Are you open on Saturdays?";

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        var length = TimeSpan.FromSeconds(options.Seconds);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = options.Conversations });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Conversations} conversations at once, {options.Seconds} s each, {Environment.ProcessorCount} cores, client in the same process"));
        Console.WriteLine("                       per second     p50 ms     p99 ms   kB/op  cpu µs/op   ratio to echo");

        var echo = await EchoAsync(http, options, length);
        Print("bare Kestrel echo", echo, echo);
        // What the product costs when it runs, not while the runtime still compiles it: a stretch of both that does not count.
        await TurnsAsync(http, options, length, Path.Combine(options.Path, "warm.db"));
        var sqlite = await TurnsAsync(http, options, length, Path.Combine(options.Path, "turns.db"));
        Print("turns, SQLite", sqlite, echo);
        var memory = await TurnsAsync(http, options, length, ":memory:");
        Print("turns, memory", memory, echo);
        await GrowthAsync(http, Path.Combine(options.Path, "growth.db"));

        var holds = sqlite.PerSecond / echo.PerSecond >= 0.05 && sqlite.P99 < 50;
        Console.WriteLine(holds ? "holds: ratio >= 0.05 and p99 < 50 ms with SQLite" : "DOES NOT HOLD: ratio >= 0.05 and p99 < 50 ms with SQLite");
        return holds ? 0 : 1;
    }

    private static async Task<Latencies> EchoAsync(HttpClient http, BenchmarkOptions options, TimeSpan length)
    {
        await using var app = await EchoServer.StartAsync();
        var address = new Uri(new Uri(app.Urls.First()), "/echo");
        return await Latencies.MeasureAsync(options.Conversations, length, async loop =>
        {
            using var content = new StringContent(BenchmarkVisitor.Payload(loop, Message), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(address, content);
            await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        });
    }

    private static async Task<Latencies> TurnsAsync(HttpClient http, BenchmarkOptions options, TimeSpan length, string database)
    {
        await using var app = await StartAsync(database);
        var server = new Uri(app.Urls.First());
        var visitors = await Task.WhenAll(Enumerable.Range(0, options.Conversations).Select(_ => BenchmarkVisitor.ArriveAsync(http, server)));
        var turns = new int[visitors.Length];
        var result = await Latencies.MeasureAsync(visitors.Length, length, loop => visitors[loop].TurnAsync(Says(turns[loop]++)));
        foreach (var visitor in visitors)
        {
            await visitor.DisposeAsync();
        }

        await app.StopAsync();
        return result;
    }

    /// <summary>
    /// A visitor who goes on and on: two messages of four change the lead (a corrected size, a corrected role), the others say again what is
    /// known or what is no answer. No question twice: that calls a person, and the bot is silent then.
    /// </summary>
    private static string Says(int turn) => turn == 0
        ? "We are Cole Advisory, 40 people, and want to automate our reporting"
        : (turn % 4) switch
        {
            0 => $"Sorry, we are {40 + turn} people, not {36 + turn}",
            1 => turn % 8 == 1 ? "I'm the COO" : "Sorry, I'm the CFO, not the COO",
            2 => "this quarter",
            _ => turn % 8 == 3 ? "We keep our numbers in spreadsheets" : "Our month ends with three days of copying",
        };

    /// <summary>A turn at message 1,000 of a conversation beside one at message 10: the median of 100 turns around each.</summary>
    private static async Task GrowthAsync(HttpClient http, string database)
    {
        await using var app = await StartAsync(database);
        await using var warm = await BenchmarkVisitor.ArriveAsync(http, new Uri(app.Urls.First()));
        await MedianAsync(warm, 400);
        await using var visitor = await BenchmarkVisitor.ArriveAsync(http, new Uri(app.Urls.First()));
        await MedianAsync(visitor, 10);
        var early = await MedianAsync(visitor, 100);
        await MedianAsync(visitor, 840);
        var late = await MedianAsync(visitor, 100);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"one conversation alone: messages 10-110 median {early:0.00} ms, messages 950-1,050 median {late:0.00} ms, ratio {late / early:0.00}"));
        await app.StopAsync();
    }

    private static async Task<double> MedianAsync(BenchmarkVisitor visitor, int turns)
    {
        List<double> samples = [];
        for (var i = 0; i < turns; i++)
        {
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            await visitor.TurnAsync(Message);
            samples.Add(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        samples.Sort();
        return samples[samples.Count / 2];
    }

    private static async Task<WebApplication> StartAsync(string database)
    {
        var app = LeadBotHost.Build(
        [
            "--Storage:Sqlite:Path=" + database,
            "--Urls=http://127.0.0.1:0",
            "--Limits:MessagesPerMinute=0",
            "--Limits:RequestsPerMinutePerAddress=0",
            "--Logging:LogLevel:Default=Warning",
            "--Dashboard:Admin:Password=benchmark-password",
        ]);
        await app.StartAsync();
        return app;
    }

    private static void Print(string name, Latencies found, Latencies echo) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-20} {found.PerSecond,12:0} {found.P50,10:0.00} {found.P99,10:0.00} {found.BytesPerOperation / 1024,7:0.0} {found.ProcessorTime,10:0.0} {found.PerSecond / echo.PerSecond,15:0.000}"));
}
