using LeadBot.Leads.Measurements;
using LeadBot.Tests.Conversations;
using LeadBot.Tests.Fakes.Llm;

namespace LeadBot.Tests.Understanding.Llm;

/// <summary>The breaker and the day's tokens: when nothing is asked, and when it is again.</summary>
public sealed class LlmLimitTests
{
    private const string Text = "We want to automate our invoices";

    [Fact]
    public async Task After_five_failures_nothing_is_asked_until_one_message_finds_the_endpoint_back()
    {
        await using var bench = await LlmBench.StartAsync(call => call.TextAsync("no call"));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("unusable", (await bench.ReadAsync(Text)).Llm?.Result);
        }

        Assert.Equal("open", (await bench.ReadAsync(Text)).Llm?.Result);
        Assert.Equal(5, bench.Llm.Requests.Count);

        // The trial fails: as long again.
        bench.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("unusable", (await bench.ReadAsync(Text)).Llm?.Result);
        Assert.Equal("open", (await bench.ReadAsync(Text)).Llm?.Result);

        bench.Time.Advance(TimeSpan.FromSeconds(31));
        bench.Llm.Record("{}");
        Assert.Equal("used", (await bench.ReadAsync(Text)).Llm?.Result);
        Assert.Equal("used", (await bench.ReadAsync(Text)).Llm?.Result);
        Assert.Equal(8, bench.Llm.Requests.Count);
        Assert.Contains("answers again", bench.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_one_message_tries_the_others_do_not_wait()
    {
        await using var bench = await LlmBench.StartAsync(call => call.TextAsync("no call"), settings: [("Understanding:Llm:BreakAfter", "1")]);
        await bench.ReadAsync(Text);
        bench.Time.Advance(TimeSpan.FromSeconds(31));
        bench.Llm.Answer(call => call.HangAsync());
        var trial = bench.ReadAsync(Text);
        await Until.TrueAsync(() => bench.Llm.Requests.Count == 2, TestContext.Current.CancellationToken);

        Assert.Equal("open", (await bench.ReadAsync(Text)).Llm?.Result);
        bench.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("timeout", (await trial).Llm?.Result);
    }

    [Theory]
    [InlineData("7", 6, 8)]
    [InlineData("90", 89, 91)]
    [InlineData("Sat, 21 Nov 2026 09:02:00 GMT", 119, 121)]
    [InlineData("soon", 29, 31)]
    [InlineData("999999", 3_599, 3_601)]
    public async Task Who_asks_to_come_back_later_is_not_asked_before(string retryAfter, double before, double after)
    {
        await using var bench = await LlmBench.StartAsync(call => call.RawAsync(429, "{}", ("Retry-After", retryAfter)));
        await bench.ReadAsync(Text);
        bench.Llm.Record("{}");

        bench.Time.Advance(TimeSpan.FromSeconds(before));
        Assert.Equal("open", (await bench.ReadAsync(Text)).Llm?.Result);
        bench.Time.Advance(TimeSpan.FromSeconds(after - before));
        Assert.Equal("used", (await bench.ReadAsync(Text)).Llm?.Result);
    }

    [Fact]
    public async Task The_days_tokens_end_the_calls_with_one_warning_and_the_next_day_begins_anew()
    {
        // Each call is told to cost 1,000 tokens, and sets aside what it may cost at most.
        await using var bench = await LlmBench.StartAsync(settings: [("Bots:default:Llm:TokensPerDay", "6000")]);
        var results = new List<string?>();
        for (var i = 0; i < 8; i++)
        {
            results.Add((await bench.ReadAsync(Text)).Llm?.Result);
        }

        var used = results.TakeWhile(result => result == "used").Count();
        Assert.InRange(used, 2, 6);
        Assert.All(results.Skip(used), result => Assert.Equal("spent", result));
        Assert.Equal(used, bench.Llm.Requests.Count);
        Assert.Single(bench.Log.Lines, line => line.Contains("has used its 6000 LLM tokens", StringComparison.Ordinal));

        bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal("used", (await bench.ReadAsync(Text)).Llm?.Result);
    }

    [Fact]
    public async Task What_was_used_before_a_restart_counts()
    {
        await using var bench = await LlmBench.StartAsync(figures: new Used(1_999_000));

        Assert.Equal("spent", (await bench.ReadAsync(Text)).Llm?.Result);
        Assert.Empty(bench.Llm.Requests);
    }

    [Fact]
    public async Task A_bot_that_is_switched_off_sends_nothing()
    {
        await using var bench = await LlmBench.StartAsync(settings: [("Bots:default:Llm:Enabled", "false")]);

        Assert.Null((await bench.ReadAsync(Text)).Llm);
        Assert.Empty(bench.Llm.Requests);
    }

    private sealed class Used(long tokens) : IUnderstandingFigures
    {
        public Task<IReadOnlyList<ClaimFigure>> ClaimsAsync(string bot, DateTimeOffset since, CancellationToken ct) => Task.FromResult<IReadOnlyList<ClaimFigure>>([]);

        public Task<long> TokensAsync(string bot, DateTimeOffset since, CancellationToken ct)
        {
            Assert.Equal(("default", new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero)), (bot, since));
            return Task.FromResult(tokens);
        }
    }
}
