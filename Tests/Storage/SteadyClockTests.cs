using LeadBot.Storage;
using LeadBot.Tests.Conversations;

namespace LeadBot.Tests.Storage;

public sealed class SteadyClockTests
{
    [Fact]
    public void A_clock_set_back_goes_on_from_where_it_was_and_one_set_forward_follows()
    {
        var clock = new ShiftedTime();
        var steady = new SteadyClock(clock);
        var before = steady.GetUtcNow();

        clock.Shift = TimeSpan.FromHours(-1);
        var back = steady.GetUtcNow();
        SpinWait.SpinUntil(() => steady.GetUtcNow() > back, TimeSpan.FromSeconds(5));
        var on = steady.GetUtcNow();
        clock.Shift = TimeSpan.FromHours(1);
        var forward = steady.GetUtcNow();

        Assert.True(back >= before && on > back, "time stood still or went back");
        Assert.InRange(forward - before, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
    }
}
