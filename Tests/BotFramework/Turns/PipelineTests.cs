using System.Globalization;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.Turns;

public sealed class PipelineTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task Middleware_runs_around_the_bot_in_order()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(Logging("A")).Use(Logging("B"));

        await adapter.RunAsync(adapter.Turn(), Bot);

        Assert.Equal(["A>", "B>", "bot", "<B", "<A"], _log);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_stops_the_bot_without_an_error()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(Logging("A")).Use(new Middleware((_, _, _) => Task.CompletedTask)).Use(Logging("C"));

        await adapter.RunAsync(adapter.Turn(), Bot);

        Assert.Equal(["A>", "<A"], _log);
    }

    [Fact]
    public async Task A_set_as_middleware_runs_itself_and_then_what_follows()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new MiddlewareSet().Use(Logging("A"))).Use(Logging("B"));

        await adapter.RunAsync(adapter.Turn(), Bot);

        Assert.Equal(["A>", "<A", "B>", "bot", "<B"], _log);
    }

    [Fact]
    public async Task An_exception_reaches_OnTurnError_once_and_ends_there()
    {
        var adapter = new RecordingAdapter { OnTurnError = (_, e) => { _log.Add(e.Message); return Task.CompletedTask; } };
        adapter.Use(Logging("A"));

        await adapter.RunAsync(adapter.Turn(), (_, _) => throw new FormatException("boom"));

        Assert.Equal(["A>", "boom"], _log);
    }

    [Fact]
    public async Task Without_OnTurnError_the_exception_reaches_the_caller_and_from_within_it_too()
    {
        var adapter = new RecordingAdapter();
        await Assert.ThrowsAsync<FormatException>(() => adapter.RunAsync(adapter.Turn(), (_, _) => throw new FormatException()));

        adapter.OnTurnError = (_, _) => throw new NotSupportedException();
        await Assert.ThrowsAsync<NotSupportedException>(() => adapter.RunAsync(adapter.Turn(), (_, _) => throw new FormatException()));
    }

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData("de-de", "de-DE")]
    [InlineData("no such locale", null)]
    [InlineData(null, null)]
    public async Task A_turn_runs_in_the_culture_of_its_activity(string? locale, string? expected)
    {
        var before = CultureInfo.CurrentCulture;
        var adapter = new RecordingAdapter();
        var activity = RecordingAdapter.Incoming();
        activity.Locale = locale;
        using var turn = adapter.Turn(activity);
        string? seen = null;
        Assert.Null(turn.Locale);

        await adapter.RunAsync(turn, (_, _) =>
        {
            seen = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(expected ?? before.Name, seen);
        Assert.Equal(seen, turn.Locale);
        Assert.Equal(locale, activity.Locale);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task A_continued_conversation_lives_until_its_callback_is_done()
    {
        var adapter = new RecordingAdapter();
        var ct = TestContext.Current.CancellationToken;

        await adapter.ContinueConversationAsync(
            "bot",
            RecordingAdapter.Incoming().GetConversationReference(),
            async (turn, token) =>
            {
                await Task.Yield();
                await turn.SendActivityAsync("still here", cancellationToken: token);
            },
            ct);

        Assert.Equal("still here", Assert.Single(adapter.Sent).Text);
    }

    [Fact]
    public async Task Continuing_needs_a_bot_a_conversation_and_a_callback()
    {
        var adapter = new RecordingAdapter();
        var reference = RecordingAdapter.Incoming().GetConversationReference();
        var ct = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ContinueConversationAsync(" ", reference, Bot, ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ContinueConversationAsync("bot", (ConversationReference)null!, Bot, ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ContinueConversationAsync("bot", reference, null!, ct));
        var nowhere = await Assert.ThrowsAsync<ArgumentException>(() => adapter.ContinueConversationAsync("bot", new Activity("event"), Bot, ct));
        Assert.IsNotType<ArgumentNullException>(nowhere);
    }

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _log.Add("bot");
        return Task.CompletedTask;
    }

    private Middleware Logging(string name) => new(async (_, next, ct) =>
    {
        _log.Add($"{name}>");
        await next(ct);
        _log.Add($"<{name}");
    });

    private sealed class Middleware(Func<ITurnContext, NextDelegate, CancellationToken, Task> run) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            run(turnContext, next, cancellationToken);
    }
}
