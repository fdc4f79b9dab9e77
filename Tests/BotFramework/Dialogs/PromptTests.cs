using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Schema;

namespace LeadBot.Tests.BotFramework.Dialogs;

public sealed class PromptTests
{
    private readonly List<int> _attempts = [];

    [Fact]
    public async Task A_text_is_the_result()
    {
        var bot = Bot(new TextPrompt("p"));

        Assert.Equal("Ask", await bot.SayAsync("hi"));
        await bot.SayAsync("answer");

        Assert.Equal((DialogTurnStatus.Complete, "answer"), (bot.Result!.Status, bot.Result.Result));
    }

    [Theory]
    [InlineData(null, "Retry")]
    [InlineData("", "")]
    public async Task No_text_is_asked_again_and_an_empty_one_is_an_answer(string? text, string reply)
    {
        var bot = Bot(new TextPrompt("p"));
        await bot.SayAsync("hi");

        Assert.Equal(reply, await bot.SayAsync(text));
    }

    [Fact]
    public async Task What_is_no_message_is_passed_over_in_silence()
    {
        var bot = Bot(new TextPrompt("p"));
        await bot.SayAsync("hi");

        Assert.Empty(await bot.SendAsync(new Activity("typing")));
        Assert.Equal(DialogTurnStatus.Waiting, bot.Result!.Status);
    }

    [Fact]
    public async Task Attempts_count_from_one_and_the_retry_is_asked_each_time()
    {
        var bot = Bot(new TextPrompt("p", (prompt, _) =>
        {
            _attempts.Add(prompt.AttemptCount);
            return Task.FromResult(prompt.AttemptCount == 3);
        }));
        await bot.SayAsync("hi");

        Assert.Equal("Retry", await bot.SayAsync("a"));
        Assert.Equal("Retry", await bot.SayAsync("b"));
        Assert.Equal("", await bot.SayAsync("c"));
        Assert.Equal([1, 2, 3], _attempts);
    }

    [Fact]
    public async Task Without_a_retry_the_prompt_itself_is_asked_again()
    {
        var bot = Bot(new TextPrompt("p", (_, _) => Task.FromResult(false)), new PromptOptions { Prompt = MessageFactory.Text("Ask") });
        await bot.SayAsync("hi");

        Assert.Equal("Ask", await bot.SayAsync("a"));
    }

    [Fact]
    public async Task A_validator_that_speaks_takes_the_place_of_the_retry()
    {
        var bot = Bot(new TextPrompt("p", async (prompt, ct) =>
        {
            await prompt.Context.SendActivityAsync("No, not that.", cancellationToken: ct);
            return false;
        }));
        await bot.SayAsync("hi");

        Assert.Equal("No, not that.", await bot.SayAsync("a"));
    }

    [Fact]
    public async Task A_validator_decides_alone_and_may_set_another_value()
    {
        var bot = Bot(new NumberPrompt<int>("p", (prompt, _) =>
        {
            Assert.False(prompt.Recognized.Succeeded);
            prompt.Recognized.Value = 12;
            return Task.FromResult(true);
        }));
        await bot.SayAsync("hi");

        await bot.SayAsync("a dozen");

        Assert.Equal(12, bot.Result!.Result);
    }

    [Fact]
    public async Task What_a_validator_remembers_is_there_at_the_next_attempt()
    {
        var seen = new List<string?>();
        var bot = Bot(new TextPrompt("p", (prompt, _) =>
        {
            seen.Add(prompt.State.Get<string>("last"));
            prompt.State["last"] = prompt.Recognized.Value;
            return Task.FromResult(false);
        }));
        await bot.SayAsync("hi");
        await bot.SayAsync("a");
        await bot.SayAsync("b");

        Assert.Equal([null, "a"], seen);
    }

    [Theory]
    [InlineData(null, "expectingInput")]
    [InlineData("", "expectingInput")]
    [InlineData("acceptingInput", "acceptingInput")]
    public async Task A_prompt_expects_input_unless_it_says_something_else(string? hint, string expected)
    {
        var bot = Bot(new TextPrompt("p"), new PromptOptions { Prompt = new Activity("message") { Text = "Ask", InputHint = hint } });

        Assert.Equal(expected, (await bot.SendAsync("hi")).Single().InputHint);
    }

    [Fact]
    public void A_prompt_needs_an_id()
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(" "));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("p"));
    }

    [Fact]
    public async Task Options_of_another_type_are_refused()
    {
        var bot = new RestartedBot(() => new TextPrompt("p"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => bot.SayAsync("hi"));
    }

    [Theory]
    [InlineData("40", "en-us", 40)]
    [InlineData("about 40 people", "en-us", 40)]
    [InlineData("1,200", "en-us", 1200)]
    [InlineData("1.200", "de-DE", 1200)]
    [InlineData("three", "en-us", 3)]
    [InlineData("-2", "en-us", -2)]
    [InlineData("3.5", "en-us", null)]
    [InlineData("3,5", "en-us", null)]
    [InlineData("99999999999", "en-us", null)]
    [InlineData("none", "en-us", null)]
    [InlineData("a4", "en-us", null)]
    [InlineData(null, "en-us", null)]
    public async Task A_whole_number_is_read_in_the_culture_of_the_message(string? said, string locale, int? expected)
    {
        var bot = Bot(new NumberPrompt<int>("p"));
        bot.Locale = locale;
        await bot.SayAsync("hi");

        await bot.SayAsync(said);

        Assert.Equal(expected, (int?)bot.Result!.Result);
    }

    [Theory]
    [InlineData("3.5", "en-us", 3.5)]
    [InlineData("3,5", "de-DE", 3.5)]
    [InlineData("1.234,5", "de-DE", 1234.5)]
    [InlineData("1\u00A0234,5", "fr-FR", 1234.5)]
    public async Task A_number_is_read_in_the_culture_of_the_message(string said, string locale, double expected)
    {
        var bot = Bot(new NumberPrompt<double>("p"));
        bot.Locale = locale;
        await bot.SayAsync("hi");

        await bot.SayAsync(said);

        Assert.Equal(expected, bot.Result!.Result);
    }

    private static RestartedBot Bot(Dialog prompt, PromptOptions? options = null) => new(() => new Asking(prompt, options));

    private sealed class Asking : ComponentDialog
    {
        private readonly PromptOptions? _options;

        public Asking(Dialog prompt, PromptOptions? options)
            : base("asking")
        {
            _options = options;
            AddDialog(prompt);
        }

        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
            innerDc.PromptAsync(
                "p",
                _options ?? new PromptOptions { Prompt = MessageFactory.Text("Ask"), RetryPrompt = MessageFactory.Text("Retry") },
                cancellationToken);
    }
}
