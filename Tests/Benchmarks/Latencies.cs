using System.Diagnostics;

namespace LeadBot.Benchmarks;

/// <summary>What a stretch of load gave.</summary>
/// <param name="PerSecond">Operations a second.</param>
/// <param name="P50">Median, in milliseconds.</param>
/// <param name="P99">99th percentile, in milliseconds.</param>
/// <param name="BytesPerOperation">Allocated by the whole process, client included, divided by operations.</param>
/// <param name="ProcessorTime">Microseconds of processor time of the whole process, client included, divided by operations: moves less with what else runs.</param>
internal sealed record Latencies(int Operations, double PerSecond, double P50, double P99, double BytesPerOperation, double ProcessorTime)
{
    /// <summary>Runs <paramref name="operation"/> in so many loops at once for so long, after a warm-up of the same length (the runtime compiles hot code twice).</summary>
    public static async Task<Latencies> MeasureAsync(int loops, TimeSpan length, Func<int, Task> operation)
    {
        await RunAsync(loops, length, operation);
        var allocated = GC.GetTotalAllocatedBytes();
        var spent = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var samples = await RunAsync(loops, length, operation);
        var seconds = watch.Elapsed.TotalSeconds;
        var bytes = GC.GetTotalAllocatedBytes() - allocated;
        var processor = (Environment.CpuUsage.TotalTime - spent).TotalMicroseconds;
        samples.Sort();
        return new Latencies(samples.Count, samples.Count / seconds, At(samples, 0.50), At(samples, 0.99), (double)bytes / samples.Count, processor / samples.Count);
    }

    private static async Task<List<double>> RunAsync(int loops, TimeSpan length, Func<int, Task> operation)
    {
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, loops).Select(loop => Task.Run(async () =>
        {
            List<double> samples = [];
            while (Stopwatch.GetTimestamp() < end)
            {
                var start = Stopwatch.GetTimestamp();
                await operation(loop);
                samples.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return samples;
        })));
        return [.. all.SelectMany(samples => samples)];
    }

    private static double At(List<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}
