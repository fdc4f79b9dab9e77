using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Dialogs.Choices;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Testing;

namespace LeadBot.Tests.BotFramework.Dialogs;

public sealed class ChoicePromptTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_choice_that_was_meant_is_the_result()
    {
        var client = Client("test", new ChoicePrompt("p"));
        Assert.Equal("Colour? (1) red or (2) blue", await SayAsync(client, "hi"));

        await SayAsync(client, "the second one");

        var found = Assert.IsType<FoundChoice>(client.DialogTurnResult!.Result);
        Assert.Equal(("blue", 1), (found.Value, found.Index));
    }

    [Fact]
    public async Task An_answer_that_names_none_is_asked_again_with_the_choices()
    {
        var client = Client("test", new ChoicePrompt("p"));
        await SayAsync(client, "hi");

        Assert.Equal("Again? (1) red or (2) blue", await SayAsync(client, "mauve"));
    }

    [Theory]
    [InlineData(ListStyle.None, "Colour?")]
    [InlineData(ListStyle.Inline, "Colour? (1) red or (2) blue")]
    [InlineData(ListStyle.List, "Colour?\n\n   1. red\n   2. blue")]
    [InlineData(ListStyle.SuggestedAction, "Colour?")]
    [InlineData(ListStyle.HeroCard, "")]
    public async Task The_options_say_how_choices_are_shown(ListStyle style, string text)
    {
        var client = Client("test", new ChoicePrompt("p") { Style = ListStyle.None }, style);

        var reply = (await client.SendActivityAsync<Activity>("hi", Ct))!;

        Assert.Equal(text, reply.Text);
        Assert.Equal(style == ListStyle.SuggestedAction, reply.SuggestedActions is not null);
        Assert.Equal(style == ListStyle.HeroCard, reply.Attachments!.Count == 1);
    }

    [Fact]
    public async Task Showing_choices_leaves_the_prompt_itself_as_it_was()
    {
        var options = Options(null);
        var client = new DialogTestClient("directline", new ChoicePrompt("p"), options);

        var reply = (await client.SendActivityAsync<Activity>("hi", Ct))!;

        Assert.Equal(["user1"], reply.SuggestedActions!.To);
        Assert.Null(options.Prompt!.SuggestedActions);
        Assert.Null(options.Prompt.Id);
    }

    [Fact]
    public async Task A_prompt_without_text_still_shows_the_choices()
    {
        var client = new DialogTestClient("test", new ChoicePrompt("p"), new PromptOptions { Choices = ChoiceFactory.ToChoices(["a"]) });

        var reply = (await client.SendActivityAsync<Activity>("hi", Ct))!;

        Assert.Equal((" (1) a", "expectingInput"), (reply.Text, reply.InputHint));
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes please", true)]
    [InlineData("yep", true)]
    [InlineData("👍", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("nope, not now", false)]
    [InlineData("not ok", false)]
    [InlineData("2", false)]
    [InlineData("the second one", false)]
    [InlineData("3", null)]
    [InlineData("maybe", null)]
    public async Task Yes_and_no_are_words_first_and_then_numbers(string said, bool? expected)
    {
        var client = Client("test", new ConfirmPrompt("p"));
        Assert.Equal("Colour? (1) Yes or (2) No", await SayAsync(client, "hi"));

        await SayAsync(client, said);

        Assert.Equal(expected, (bool?)client.DialogTurnResult!.Result);
    }

    [Theory]
    [InlineData("de-AT", "Colour? (1) Ja oder (2) Nein", "nein")]
    [InlineData("es-mx", "Colour? (1) Sí o (2) No", "no")]
    [InlineData("fr", "Colour? (1) Oui ou (2) Non", "non merci")]
    [InlineData("ja-jp", "Colour? (1) はい または (2) いいえ", "いいえ")]
    [InlineData("sw-KE", "Colour? (1) Yes or (2) No", "no")]
    [InlineData("", "Colour? (1) Yes or (2) No", "no")]
    public async Task A_confirmation_is_asked_in_the_language_of_the_message(string locale, string question, string no)
    {
        var adapter = new TestAdapter { Locale = locale };
        var client = new DialogTestClient(adapter, new ConfirmPrompt("p"), Options(null));
        Assert.Equal(question, await SayAsync(client, "hi"));

        await SayAsync(client, no);

        Assert.Equal(false, client.DialogTurnResult!.Result);
    }

    [Fact]
    public async Task The_default_locale_speaks_where_the_message_has_none()
    {
        var client = new DialogTestClient(new TestAdapter { Locale = null! }, new ConfirmPrompt("p", defaultLocale: "nl-NL"), Options(null));

        Assert.Equal("Colour? (1) Ja of (2) Nee", await SayAsync(client, "hi"));
    }

    [Fact]
    public async Task Own_words_can_stand_for_yes_and_no()
    {
        var prompt = new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("Do it"), new Choice("Leave it")) };
        var client = Client("test", prompt);
        Assert.Equal("Colour? (1) Do it or (2) Leave it", await SayAsync(client, "hi"));

        await SayAsync(client, "leave it");

        Assert.Equal(false, client.DialogTurnResult!.Result);
    }

    private static DialogTestClient Client(string channelId, Dialog prompt, ListStyle? style = null) => new(channelId, prompt, Options(style));

    private static PromptOptions Options(ListStyle? style) => new()
    {
        Prompt = MessageFactory.Text("Colour?"),
        RetryPrompt = MessageFactory.Text("Again?"),
        Choices = ChoiceFactory.ToChoices(["red", "blue"]),
        Style = style,
    };

    private static async Task<string?> SayAsync(DialogTestClient client, string text) =>
        (await client.SendActivityAsync<IMessageActivity>(text, Ct))?.Text;
}
