using System.Diagnostics;

namespace LeadBot.Tests.Conversations;

/// <summary>Waits for a condition, not for a time.</summary>
internal static class Until
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(20);

    public static async Task Async(Func<Task<bool>> condition, Func<string> expected)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < s_deadline, $"waited {s_deadline} for {expected()}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    public static Task Async(Func<bool> condition, string expected) => Async(() => Task.FromResult(condition()), () => expected);
}
