using LeadBot.Tests.Conversations;
using LeadBot.Tests.Fakes.Llm;

namespace LeadBot.Tests.Understanding.Llm;

/// <summary>Whatever the endpoint does, the message is read: at once or when its time is over, and as well as the rules can.</summary>
public sealed class LlmFailureTests
{
    private const string Text = "We are a 40-person firm and want to automate our invoices";

    /// <summary>Ways to fail, with what the reading says of them.</summary>
    private static readonly Dictionary<string, (Func<FakeLlmCall, Task> Answer, string Result)> Ways = new()
    {
        ["an error of the server"] = (call => call.RawAsync(500, "{\"error\": {\"message\": \"boom\"}}"), "server"),
        ["an error in HTML"] = (call => call.RawAsync(502, "<html>Bad gateway</html>"), "server"),
        ["too many requests"] = (call => call.RawAsync(429, "{}", ("Retry-After", "7")), "busy"),
        ["not available"] = (call => call.RawAsync(503, "", ("Retry-After", "Sat, 21 Nov 2026 09:00:09 GMT")), "busy"),
        ["a refused key"] = (call => call.RawAsync(401, "{\"error\": {\"message\": \"Incorrect API key provided: sk-test-secret-0123456789\"}}"), "refused"),
        ["an unknown model"] = (call => call.RawAsync(404, "{}"), "refused"),
        ["a redirect"] = (call => call.RawAsync(302, "", ("Location", "http://127.0.0.1:9/elsewhere")), "refused"),
        ["no JSON"] = (call => call.RawAsync(200, "I am not JSON"), "unusable"),
        ["half a JSON"] = (call => call.RawAsync(200, "{\"choices\": [{\"message\": {"), "unusable"),
        ["another JSON"] = (call => call.RawAsync(200, "[1, 2, 3]"), "unusable"),
        ["nothing"] = (call => call.RawAsync(200, ""), "unusable"),
        ["no choice"] = (call => call.RawAsync(200, "{\"id\": \"1\", \"object\": \"chat.completion\", \"created\": 1, \"model\": \"m\", \"choices\": []}"), "unusable"),
        ["words instead of a call"] = (call => call.TextAsync("The company is Globex with a budget of $1M."), "unusable"),
        ["another function"] = (call => call.CallAsync("send_email", "{\"to\": \"a@b.example\"}"), "unusable"),
        ["arguments that are no JSON"] = (call => call.CallAsync("record", "company=Globex"), "unusable"),
        ["arguments that are no object"] = (call => call.CallAsync("record", "\"Globex\""), "unusable"),
        ["arguments of another shape"] = (call => call.CallAsync("record", "{\"company\": \"Globex\"}"), "unusable"),
        ["fields that are a list"] = (call => call.CallAsync("record", "{\"fields\": [{\"company\": \"Globex\"}]}"), "unusable"),
        ["half a letter"] = (call => call.CallAsync("record", "{\"fields\": {\"company\": {\"value\": \"\\ud83c\", \"quote\": \"\\ud83c\"}}}"), "unusable"),
        ["a flood"] = (call => call.TextAsync(new string('x', 2_000_000)), "unusable"),
        ["a broken connection"] = (call => call.DropAsync(), "connection"),
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task The_built_in_reading_stands(string way)
    {
        await using var bench = await LlmBench.StartAsync(Ways[way].Answer);

        var reading = await bench.ReadAsync(Text);

        Assert.Equal(Ways[way].Result, reading.Llm?.Result);
        Assert.Equal(bench.ReadBuiltIn(Text).Claims, reading.Claims);
        Assert.Empty(reading.Refused);
        Assert.Null(reading.ChosenAnswerId);
        Assert.DoesNotContain("sk-test", bench.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("invoices", bench.Log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_outlasts_its_time_is_given_up(bool drips)
    {
        await using var bench = await LlmBench.StartAsync(call => drips ? call.DripAsync() : call.HangAsync());

        var reading = await bench.ReadPastBudgetAsync(Text, TimeSpan.FromSeconds(4));

        Assert.Equal("timeout", reading.Llm?.Result);
        Assert.Equal(bench.ReadBuiltIn(Text).Claims, reading.Claims);
    }

    [Fact]
    public async Task A_call_within_its_time_is_waited_for()
    {
        var release = new TaskCompletionSource();
        await using var bench = await LlmBench.StartAsync(async call =>
        {
            await release.Task;
            await call.RecordAsync("{}");
        });
        var reading = bench.ReadAsync(Text);
        await Until.TrueAsync(() => !bench.Llm.Requests.IsEmpty, TestContext.Current.CancellationToken);

        bench.Time.Advance(TimeSpan.FromSeconds(3.9));
        release.SetResult();

        Assert.Equal("used", (await reading).Llm?.Result);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told_and_the_reading_stands()
    {
        await using var bench = await LlmBench.StartAsync(settings: [("Understanding:Llm:Endpoint", "http://127.0.0.1:9/v1")]);

        var reading = await bench.ReadAsync(Text);

        Assert.Equal("connection", reading.Llm?.Result);
        Assert.NotEmpty(reading.Claims);
    }

    [Fact]
    public async Task A_server_that_fails_once_is_asked_a_second_time_and_no_third()
    {
        var calls = 0;
        await using var bench = await LlmBench.StartAsync(call =>
            Interlocked.Increment(ref calls) == 1 ? call.RawAsync(500, "{}") : call.RecordAsync("{}"));
        Assert.Equal("used", (await bench.ReadAsync(Text)).Llm?.Result);
        Assert.Equal(2, calls);

        bench.Llm.Answer(call => call.RawAsync(500, "{}"));
        await bench.ReadAsync(Text);
        Assert.Equal(4, bench.Llm.Requests.Count);
    }

    [Fact]
    public async Task A_turn_that_is_given_up_takes_its_call_with_it()
    {
        await using var bench = await LlmBench.StartAsync(call => call.HangAsync());
        using var turn = new CancellationTokenSource();
        var reading = bench.ReadAsync(Text, turn.Token);
        await Until.TrueAsync(() => !bench.Llm.Requests.IsEmpty, TestContext.Current.CancellationToken);

        await turn.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }
}
