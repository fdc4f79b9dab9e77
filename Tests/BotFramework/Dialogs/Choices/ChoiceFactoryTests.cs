using LeadBot.BotFramework.Dialogs.Choices;
using LeadBot.BotFramework.Schema;

namespace LeadBot.Tests.BotFramework.Dialogs.Choices;

public sealed class ChoiceFactoryTests
{
    [Theory]
    [InlineData("facebook", null, 10, true)]
    [InlineData("facebook", null, 11, false)]
    [InlineData("skype", null, 11, false)]
    [InlineData("line", null, 13, true)]
    [InlineData("line", null, 14, false)]
    [InlineData("kik", null, 20, true)]
    [InlineData("telegram", null, 100, true)]
    [InlineData("emulator", null, 101, false)]
    [InlineData("directline", null, 100, true)]
    [InlineData("webchat", null, 100, true)]
    [InlineData("msteams", "personal", 3, true)]
    [InlineData("msteams", "personal", 4, false)]
    [InlineData("msteams", "channel", 1, false)]
    [InlineData("slack", null, 1, false)]
    [InlineData("sms", null, 1, false)]
    [InlineData("test", null, 1, false)]
    [InlineData(null, null, 1, false)]
    public void Suggested_actions_are_shown_where_the_channel_has_them(string? channel, string? conversationType, int buttons, bool supported) =>
        Assert.Equal(supported, Channel.SupportsSuggestedActions(channel, buttons, conversationType));

    [Theory]
    [InlineData("facebook", 3, true)]
    [InlineData("facebook", 4, false)]
    [InlineData("skype", 4, false)]
    [InlineData("msteams", 50, true)]
    [InlineData("msteams", 51, false)]
    [InlineData("line", 99, true)]
    [InlineData("slack", 100, true)]
    [InlineData("cortana", 100, true)]
    [InlineData("webchat", 101, false)]
    [InlineData("sms", 1, false)]
    public void Cards_have_as_many_buttons_as_the_channel_takes(string channel, int buttons, bool supported) =>
        Assert.Equal(supported, Channel.SupportsCardActions(channel, buttons));

    [Fact]
    public void Short_titles_become_suggested_actions_for_the_one_who_asked()
    {
        var message = ChoiceFactory.ForChannel("webchat", Choices("a", "b"), "Pick", toList: ["user"]);

        Assert.Equal(["a", "b"], message.SuggestedActions!.Actions!.Select(action => action.Title));
        Assert.Equal((ActionTypes.ImBack, "a"), (message.SuggestedActions.Actions![0].Type, message.SuggestedActions.Actions[0].Value));
        Assert.Equal(["user"], message.SuggestedActions.To);
        Assert.Equal(("Pick", "expectingInput"), (message.Text, message.InputHint));
    }

    [Fact]
    public void Without_suggested_actions_a_card_holds_text_and_buttons()
    {
        var message = ChoiceFactory.ForChannel("slack", Choices("a", "b"), "Pick");

        var card = Assert.IsType<HeroCard>(Assert.Single(message.Attachments!).Content);
        Assert.Equal(("", "Pick", 2), (message.Text, card.Text, card.Buttons!.Count));
    }

    [Theory]
    [InlineData("Pick (1) a", "a")]
    [InlineData("Pick (1) a or (2) b", "a", "b")]
    [InlineData("Pick (1) a, (2) b, or (3) c", "a", "b", "c")]
    [InlineData("Pick\n\n   1. a\n   2. b\n   3. c\n   4. d", "a", "b", "c", "d")]
    [InlineData("Pick\n\n   1. a very long title indeed\n   2. b", "a very long title indeed", "b")]
    public void Where_there_are_no_buttons_choices_are_written(string expected, params string[] choices) =>
        Assert.Equal(expected, ChoiceFactory.ForChannel("sms", Choices(choices), "Pick").Text);

    [Fact]
    public void Long_titles_are_a_list_also_where_there_are_buttons() =>
        Assert.Null(ChoiceFactory.ForChannel("webchat", Choices("a very long title indeed"), "Pick").SuggestedActions);

    [Fact]
    public void Numbers_can_be_left_out()
    {
        var options = new ChoiceFactoryOptions(includeNumbers: false);

        Assert.Equal("Pick a or b", ChoiceFactory.Inline(Choices("a", "b"), "Pick", options: options).Text);
        Assert.Equal("Pick\n\n   - a\n   - b", ChoiceFactory.List(Choices("a", "b"), "Pick", options: options).Text);
    }

    private static IList<Choice> Choices(params string[] values) => ChoiceFactory.ToChoices(values);
}
