using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Schema;

namespace LeadBot.Tests.BotFramework.Dialogs;

public sealed class ComponentDialogTests
{
    private static int s_steps = 1;

    [Fact]
    public async Task Help_answers_and_leaves_the_question_open()
    {
        var bot = new RestartedBot(() => new Form());
        Assert.Equal("Name?", await bot.SayAsync("hi"));

        Assert.Equal("Just type it.", await bot.SayAsync("help"));
        Assert.Equal("Thanks, Ada.", await bot.SayAsync("Ada"));
    }

    [Fact]
    public async Task An_interruption_can_ask_again()
    {
        var bot = new RestartedBot(() => new Form());
        await bot.SayAsync("hi");

        Assert.Equal("Once more.\nName?", await bot.SayAsync("again"));
    }

    [Fact]
    public async Task A_cancelled_component_is_complete_with_no_result()
    {
        var bot = new RestartedBot(() => new Form());
        await bot.SayAsync("hi");

        await bot.SayAsync("cancel");

        Assert.Equal((DialogTurnStatus.Complete, null), (bot.Result!.Status, bot.Result.Result));
        Assert.Contains("\"dialogStack\":[]", bot.Stored, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel", "")] // parents are cancelled as well
    [InlineData("cancel mine", "next step with null")] // the parent waterfall goes on
    public async Task Cancelling_inside_a_parent_reaches_it_as_null_or_not_at_all(string said, string expected)
    {
        var bot = new RestartedBot(() => new Outer());
        await bot.SayAsync("hi");

        Assert.Equal(expected, await bot.SayAsync(said));
        Assert.Equal((DialogTurnStatus.Complete, null), (bot.Result!.Status, bot.Result.Result));
    }

    [Fact]
    public async Task What_a_dialog_above_it_leaves_behind_is_the_question_again()
    {
        var bot = new RestartedBot(() => new Outer());
        await bot.SayAsync("hi");

        Assert.Equal("Sure about it?", await bot.SayAsync("aside"));
        Assert.Equal("Name?", await bot.SayAsync("yes"));
        Assert.Equal("Thanks, Ada.\nnext step with Ada", await bot.SayAsync("Ada"));
    }

    [Fact]
    public void The_first_dialog_added_begins_unless_another_is_named()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("first")).AddDialog(new TextPrompt("second"));

        Assert.Equal("first", component.InitialDialogId);
        Assert.Equal("ComponentDialog", new ComponentDialog().Id);
    }

    [Fact]
    public async Task A_change_of_its_dialogs_is_told_once_in_the_middle_of_a_conversation()
    {
        var told = new List<string>();
        s_steps = 1;
        var bot = new RestartedBot(() => new Versioned(told));
        await bot.SayAsync("hi");
        await bot.SayAsync("same");
        Assert.Empty(told);

        s_steps = 2;
        await bot.SayAsync("changed");
        await bot.SayAsync("no change any more");

        Assert.Equal(["versionChanged"], told);
    }

    private sealed class Form : ComponentDialog
    {
        public Form()
            : base("form")
        {
            AddDialog(new WaterfallDialog("steps",
            [
                (step, ct) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("Name?") }, ct),
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"Thanks, {step.Result}.", cancellationToken: ct);
                    return await step.EndDialogAsync(step.Result, ct);
                },
            ]));
            AddDialog(new TextPrompt("ask"));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("Just type it.", cancellationToken: cancellationToken);
                    return EndOfTurn;
                case "again":
                    await innerDc.Context.SendActivityAsync("Once more.", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                case "cancel":
                    return await innerDc.CancelAllDialogsAsync(true, cancellationToken: cancellationToken);
                case "cancel mine":
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }

    private sealed class Outer : ComponentDialog
    {
        public Outer()
            : base("outer")
        {
            AddDialog(new WaterfallDialog("outerSteps",
            [
                (step, ct) => step.BeginDialogAsync("form", null, ct),
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync($"next step with {step.Result ?? "null"}", cancellationToken: ct);
                    return await step.EndDialogAsync(null, ct);
                },
            ]));
            AddDialog(new Form());
            AddDialog(new ConfirmPrompt("aside") { Style = LeadBot.BotFramework.Dialogs.Choices.ListStyle.None });
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "aside"
                ? innerDc.PromptAsync("aside", new PromptOptions { Prompt = MessageFactory.Text("Sure about it?") }, cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private sealed class Versioned : ComponentDialog
    {
        private readonly List<string> _told;

        public Versioned(List<string> told)
            : base("versioned")
        {
            _told = told;
            var waterfall = new WaterfallDialog("steps");
            for (var step = 0; step < s_steps; step++)
            {
                waterfall.AddStep((_, _) => Task.FromResult(EndOfTurn));
            }

            AddDialog(waterfall);
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            _told.Add(e.Name);
            return Task.FromResult(true);
        }
    }
}
