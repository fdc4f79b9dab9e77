using LeadBot.BotFramework.Dialogs.Choices;
using LeadBot.BotFramework.Schema;

namespace LeadBot.Tests.BotFramework.Dialogs.Choices;

public sealed class FindChoicesTests
{
    private static readonly IList<Choice> s_colours = ChoiceFactory.ToChoices(["red", "green", "blue", "dark blue"]);

    [Theory]
    [InlineData("red", "red")]
    [InlineData("RED", "red")]
    [InlineData("the red one please", "red")]
    [InlineData("dark blue please", "dark blue")]
    [InlineData("blue", "blue")]
    [InlineData("red and green", "red")]
    [InlineData("the second one", "green")]
    [InlineData("2nd", "green")]
    [InlineData("2", "green")]
    [InlineData("(3)", "blue")]
    [InlineData("two", "green")]
    [InlineData("the last", "dark blue")]
    [InlineData("bl", null)]
    [InlineData("dark", null)]
    [InlineData("5", null)]
    [InlineData("0", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_answer_means_the_choice_that_it_names(string? said, string? expected) =>
        Assert.Equal(expected, ChoiceRecognizers.RecognizeChoices(said, s_colours) is [var first, ..] ? first.Resolution.Value : null);

    [Fact]
    public void Words_win_over_numbers()
    {
        var found = ChoiceRecognizers.RecognizeChoices("the second edition", ChoiceFactory.ToChoices(["first edition", "third", "second edition"]));

        Assert.Equal(2, Assert.Single(found).Resolution.Index);
    }

    [Fact]
    public void Synonyms_and_the_title_of_the_button_count()
    {
        Choice[] choices = [new("r") { Synonyms = ["crimson", "light red"] }, new("b") { Action = new CardAction { Title = "Navy" } }];

        var synonym = Assert.Single(ChoiceRecognizers.RecognizeChoices("a light red thing", choices));
        var title = Assert.Single(ChoiceRecognizers.RecognizeChoices("navy", choices));

        Assert.Equal(("r", "light red", 1f), (synonym.Resolution.Value, synonym.Resolution.Synonym, synonym.Resolution.Score));
        Assert.Equal((2, 10, "light red"), (synonym.Start, synonym.End, synonym.Text));
        Assert.Equal(("b", 1), (title.Resolution.Value, title.Resolution.Index));
        Assert.Empty(Find.FindChoices("navy", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("r", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void A_number_has_score_one_and_no_synonym()
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices("number 2", s_colours));

        Assert.Equal((1f, null), (found.Resolution.Score, found.Resolution.Synonym));
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_turned_off()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", s_colours, new FindChoicesOptions { RecognizeNumbers = false }));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("second", s_colours, new FindChoicesOptions { RecognizeOrdinals = false }));
    }

    [Theory]
    [InlineData("dark and blue", 0.66f)] // one word between
    [InlineData("dark a b blue", 0.5f)]
    [InlineData("dark a b c blue", null)] // three are too many
    public void Words_between_lower_the_score_and_too_many_end_it(string said, float? score)
    {
        var found = Find.FindChoices(said, [new Choice("dark blue")]);

        Assert.Equal(score, found.Count == 0 ? null : MathF.Floor(found[0].Resolution.Score * 100) / 100);
    }

    [Fact]
    public void A_part_of_a_value_is_enough_only_where_that_is_allowed()
    {
        Assert.Empty(Find.FindChoices("dark", [new Choice("dark blue")]));
        Assert.Equal(0.5f, Find.FindChoices("dark", [new Choice("dark blue")], new FindChoicesOptions { AllowPartialMatches = true })[0].Resolution.Score);
    }

    [Fact]
    public void Every_choice_that_was_named_is_found_in_order()
    {
        var found = ChoiceRecognizers.RecognizeChoices("green, then red, then green", s_colours);

        Assert.Equal(["green", "red"], found.Select(choice => choice.Resolution.Value));
    }

    [Fact]
    public void Signs_and_letters_of_any_script_are_words()
    {
        Choice[] choices = [new("👍"), new("हां"), new("Да")];

        Assert.Equal(0, Find.FindChoices("ok👍!", choices)[0].Resolution.Index);
        Assert.Equal(1, Find.FindChoices("जी हां", choices)[0].Resolution.Index);
        Assert.Equal(2, Find.FindChoices("ну да", choices)[0].Resolution.Index);
    }
}
