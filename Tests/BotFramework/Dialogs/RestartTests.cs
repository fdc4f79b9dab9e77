using System.Text.Json;
using System.Text.Json.Serialization;

using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Dialogs.Choices;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;

namespace LeadBot.Tests.BotFramework.Dialogs;

public sealed class RestartTests
{
    private static readonly JsonSerializerOptions s_options = StateJson.With(RestartTestJson.Default);
    private readonly RestartedBot _bot = new(() => new Booking(), s_options);

    [Fact]
    public async Task A_conversation_goes_on_after_every_message_as_if_nothing_had_happened()
    {
        Assert.Equal("Room 1 of Sea View. Name?", await _bot.SayAsync("hi"));
        Assert.Equal("Ada, really? Name?", await _bot.SayAsync("a"));
        Assert.Equal("Which colour? (1) red or (2) blue", await _bot.SayAsync("Ada"));
        Assert.Equal("Red or blue? (1) red or (2) blue", await _bot.SayAsync("green"));
        Assert.Equal("How many nights?", await _bot.SayAsync("the second one"));
        Assert.Equal("A whole number, at most 14.", await _bot.SayAsync("99"));
        Assert.Equal("Sure? (1) Yes or (2) No", await _bot.SayAsync("3"));
        Assert.Equal("Ada takes blue for 3 nights at 2.50 in Sea View, since 2026-11-21, attempts 2, tags a+b.", await _bot.SayAsync("yes"));
        Assert.Equal(DialogTurnStatus.Complete, _bot.Result!.Status);
    }

    [Fact]
    public async Task Nothing_in_the_stored_text_names_a_type_and_the_prompt_stands_above_its_waterfall()
    {
        await _bot.SayAsync("hi");

        Assert.DoesNotContain("$type", _bot.Stored, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(_bot.Stored);
        var root = json.RootElement.GetProperty("DialogState").GetProperty("dialogStack")[0];
        var inner = root.GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack");
        var prompt = inner[0].GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack")[0];
        var waterfall = inner[1];
        Assert.Equal("Booking", root.GetProperty("id").GetString());
        Assert.True(root.TryGetProperty("Version", out _));
        Assert.Equal(("name", "steps"), (inner[0].GetProperty("id").GetString(), waterfall.GetProperty("id").GetString()));
        Assert.Equal("ask", prompt.GetProperty("id").GetString());
        Assert.Equal(0, prompt.GetProperty("state").GetProperty("state").GetProperty("AttemptCount").GetInt32());
        Assert.Equal("Room 1 of Sea View. Name?", prompt.GetProperty("state").GetProperty("options").GetProperty("prompt").GetProperty("text").GetString());
        Assert.Equal(0, waterfall.GetProperty("state").GetProperty("stepIndex").GetInt32());
        Assert.True(waterfall.GetProperty("state").TryGetProperty("instanceId", out _));
        Assert.False(prompt.GetProperty("state").GetProperty("options").GetProperty("prompt").TryGetProperty("id", out _)); // a copy was sent
    }

    [Fact]
    public async Task A_stack_with_a_dialog_that_was_renamed_is_reported_and_dropping_it_starts_afresh()
    {
        var renamed = new RestartedBot(() => new Booking("NewName"), s_options);
        await _bot.SayAsync("hi");
        renamed.Restore(_bot.Stored);

        var error = await Assert.ThrowsAsync<DialogNotFoundException>(() => renamed.SayAsync("Ada"));
        Assert.Equal("Booking", error.DialogId);
        Assert.IsType<InvalidOperationException>(error, exactMatch: false);

        renamed.Restore("{}");
        Assert.Equal("Room 1 of Sea View. Name?", await renamed.SayAsync("hi"));
    }

    [Fact]
    public async Task A_dialog_missing_inside_a_component_is_reported_too()
    {
        await _bot.SayAsync("hi");
        _bot.Restore(_bot.Stored.Replace("\"id\":\"ask\"", "\"id\":\"gone\"", StringComparison.Ordinal));

        Assert.Equal("gone", (await Assert.ThrowsAsync<DialogNotFoundException>(() => _bot.SayAsync("Ada"))).DialogId);
    }

    [Fact]
    public async Task Components_may_nest_deeply()
    {
        Dialog dialog = new TextPrompt("ask");
        for (var depth = 0; depth < 30; depth++)
        {
            dialog = new ComponentDialog($"level{depth}").AddDialog(dialog);
        }

        var bot = new RestartedBot(() => new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps", [(step, ct) => step.BeginDialogAsync("level29", new PromptOptions { Prompt = MessageFactory.Text("Deep?") }, ct)]))
            .AddDialog(dialog));

        Assert.Equal("Deep?", await bot.SayAsync("hi"));
        await bot.SayAsync("very");
        Assert.Equal("very", bot.Result!.Result);
    }

    [Fact]
    public async Task An_object_of_an_unknown_type_is_refused_by_name_when_the_state_is_saved()
    {
        var bot = new RestartedBot(() => new WaterfallDialog("w", [(step, _) =>
        {
            step.Values["uri"] = new Uri("https://x.example");
            return Task.FromResult(Dialog.EndOfTurn);
        }]));

        var error = await Assert.ThrowsAsync<NotSupportedException>(() => bot.SayAsync("hi"));
        Assert.Contains("System.Uri", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_come_back_as_the_type_that_is_asked_for()
    {
        var id = Guid.CreateVersion7();
        var values = new Dictionary<string, object?>
        {
            ["int"] = 1,
            ["long"] = 5_000_000_000,
            ["double"] = 0.25,
            ["decimal"] = 2.50m,
            ["text"] = "t",
            ["flag"] = true,
            ["none"] = null,
            ["time"] = new DateTimeOffset(2026, 11, 21, 1, 2, 3, TimeSpan.FromHours(2)),
            ["id"] = id,
            ["big"] = JsonElement.Parse("12345678901234567890123"),
            ["list"] = new List<string> { "a" },
            ["map"] = new Dictionary<string, object?> { ["x"] = 1 },
        };
        var stored = JsonSerializer.Serialize(new DialogInstance { State = values }, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<DialogInstance>)s_options.GetTypeInfo(typeof(DialogInstance)));
        var read = ((DialogInstance)JsonSerializer.Deserialize(stored, s_options.GetTypeInfo(typeof(DialogInstance)))!).State;

        Assert.IsType<long>(read["int"]);
        Assert.IsType<double>(read["decimal"]);
        Assert.Equal("12345678901234567890123", Assert.IsType<JsonElement>(read["big"]).GetRawText());
        Assert.Equal((1, 1L, 1m, (int?)1), (read.Get<int>("int"), read.Get<long>("int"), read.Get<decimal>("int"), read.Get<int?>("int")));
        Assert.Equal((5_000_000_000, 0.25, 2.50m), (read.Get<long>("long"), read.Get<double>("double"), read.Get<decimal>("decimal")));
        Assert.Equal(("t", true, null, 0), (read.Get<string>("text"), read.Get<bool>("flag"), read.Get<string>("none"), read.Get<int>("absent")));
        Assert.Equal((values["time"], id), (read.Get<DateTimeOffset>("time"), read.Get<Guid>("id")));
        Assert.Equal(["a"], read.Get<List<string>>("list")!);
        read.Get<List<string>>("list")!.Add("b"); // the object is kept, so a change to it is too
        Assert.Equal(2, read.Get<List<string>>("list")!.Count);
        Assert.Throws<InvalidCastException>(() => read.Get<int>("long"));
        Assert.Throws<InvalidCastException>(() => read.Get<int>("text"));
        Assert.Throws<InvalidCastException>(() => read.Get<Uri>("text"));
    }

    /// <summary>A component in a component, with every prompt, options and values of several types.</summary>
    private sealed class Booking : ComponentDialog
    {
        public Booking(string? id = null)
            : base(id)
        {
            AddDialog(new WaterfallDialog("steps", [NameAsync, ColourAsync, NightsAsync, ConfirmAsync, EndAsync]));
            AddDialog(new NameDialog());
            AddDialog(new ChoicePrompt("colour"));
            AddDialog(new NumberPrompt<int>("nights", (prompt, _) => Task.FromResult(
                prompt.Recognized.Succeeded && prompt.Recognized.Value <= prompt.Options.GetValidations<Limits>()!.Most)));
            AddDialog(new ConfirmPrompt("confirm"));
        }

        protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
            base.OnBeginDialogAsync(innerDc, new Hotel("Sea View", new DateOnly(2026, 11, 21)), cancellationToken);

        private static Task<DialogTurnResult> NameAsync(WaterfallStepContext step, CancellationToken ct)
        {
            step.Values["price"] = 2.50m;
            step.Values["tags"] = new List<string> { "a" };
            return step.BeginDialogAsync("name", new Room(1, ((Hotel)step.Options!).Name), ct);
        }

        private static Task<DialogTurnResult> ColourAsync(WaterfallStepContext step, CancellationToken ct)
        {
            step.Values["name"] = (string)step.Result!;
            step.Values.Get<List<string>>("tags")!.Add("b");
            return step.PromptAsync("colour", new PromptOptions
            {
                Prompt = MessageFactory.Text("Which colour?"),
                RetryPrompt = MessageFactory.Text("Red or blue?"),
                Choices = ChoiceFactory.ToChoices(["red", "blue"]),
            }, ct);
        }

        private static Task<DialogTurnResult> NightsAsync(WaterfallStepContext step, CancellationToken ct)
        {
            step.Values["colour"] = (FoundChoice)step.Result!;
            return step.PromptAsync("nights", new PromptOptions
            {
                Prompt = MessageFactory.Text("How many nights?"),
                RetryPrompt = MessageFactory.Text("A whole number, at most 14."),
                Validations = new Limits(14),
            }, ct);
        }

        private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken ct)
        {
            step.Values["nights"] = (int)step.Result!;
            return step.PromptAsync("confirm", new PromptOptions { Prompt = MessageFactory.Text("Sure?") }, ct);
        }

        private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, CancellationToken ct)
        {
            Assert.True((bool)step.Result!);
            var (values, hotel) = (step.Values, step.GetOptions<Hotel>()!);
            await step.Context.SendActivityAsync(
                FormattableString.Invariant($"{values.Get<string>("name")} takes {values.Get<FoundChoice>("colour")!.Value} for {values.Get<int>("nights")} nights at {values.Get<decimal>("price"):0.00} in {hotel.Name}, since {hotel.Since:yyyy-MM-dd}, attempts {NameDialog.LastAttempts}, tags {string.Join('+', values.Get<List<string>>("tags")!)}."),
                cancellationToken: ct);
            return await step.EndDialogAsync(cancellationToken: ct);
        }
    }

    private sealed class NameDialog : ComponentDialog
    {
        public NameDialog()
            : base("name")
        {
            AddDialog(new WaterfallDialog("nameSteps", [AskAsync]));
            AddDialog(new TextPrompt("ask", LongEnoughAsync));
        }

        public static int LastAttempts { get; private set; }

        private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken ct)
        {
            var room = step.GetOptions<Room>()!;
            return step.PromptAsync("ask", new PromptOptions
            {
                Prompt = MessageFactory.Text($"Room {room.Number} of {room.Hotel}. Name?"),
                RetryPrompt = MessageFactory.Text("Ada, really? Name?"),
            }, ct);
        }

        private static Task<bool> LongEnoughAsync(PromptValidatorContext<string> prompt, CancellationToken ct)
        {
            LastAttempts = prompt.AttemptCount;
            return Task.FromResult(prompt.Recognized.Value?.Length > 1);
        }
    }
}

internal sealed record Hotel(string Name, DateOnly Since);

internal sealed record Room(int Number, string Hotel);

internal sealed record Limits(int Most);

[JsonSerializable(typeof(Hotel))]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(Limits))]
internal sealed partial class RestartTestJson : JsonSerializerContext;
