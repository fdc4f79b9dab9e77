using LeadBot.Dialogs;
using LeadBot.Dialogs.Language;
using LeadBot.Tests.Dialogs;
using LeadBot.Understanding;

namespace LeadBot.Tests.Understanding.Llm;

/// <summary>The model chooses approved words by id; an id that was not offered is none.</summary>
public sealed class LlmChoiceTests
{
    private static readonly BotLanguage s_language = new(new ApprovedLanguage("en", true, new Dictionary<string, IReadOnlyList<string>>
    {
        ["ask.need"] = ["What would you like to get done?"],
        ["ask.need.again"] = ["Could you give me an example?"],
        ["ask.need.again.result"] = ["What should be different when it is done?"],
        ["ask.needle.again.x"] = ["Another field"],
        ["ask.role.again"] = ["What is your job title?"],
        ["closing.granted"] = ["Thank you."],
    }), DefaultBot.Profile(), "English");

    [Theory]
    [InlineData("hours", "hours")]
    [InlineData("prices", null)]
    [InlineData("", null)]
    public async Task An_offered_answer_is_chosen_by_its_id(string chosen, string? id)
    {
        await using var bench = await LlmBench.StartAsync(offered: new Offered());
        bench.Llm.Record("{}", $"\"answer\": \"{chosen}\"");

        Assert.Equal(id, (await bench.ReadAsync("when are you open?")).ChosenAnswerId);

        var request = Assert.Single(bench.Llm.Requests);
        Assert.Equal("""["hours","place"]""", request["tools"]![0]!["function"]!["parameters"]!["properties"]!["answer"]!["enum"]!.ToJsonString());
        Assert.Contains("When do you answer?", bench.Llm.AllRequests, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask.need.again.result", "ask.need.again.result")]
    [InlineData("closing.granted", null)]
    [InlineData("ask.role.again", null)]
    public async Task A_clarifying_question_is_chosen_among_those_of_the_field(string chosen, string? id)
    {
        await using var bench = await LlmBench.StartAsync();
        bench.Llm.Record("{}", $"\"clarification\": \"{chosen}\"");
        var context = LlmBench.Context("need") with { Clarifications = Clarifications.Offered(s_language, "need") };

        var reading = await bench.ReadAsync("something with computers", context, TestContext.Current.CancellationToken);

        Assert.Equal(id, reading.ChosenClarification);
    }

    [Fact]
    public void Only_where_a_field_has_several_clarifying_questions_is_there_a_choice()
    {
        Assert.Equal(["ask.need.again", "ask.need.again.result"], Clarifications.Offered(s_language, "need").Select(one => one.Id));
        Assert.Empty(Clarifications.Offered(s_language, "role"));
        Assert.Empty(Clarifications.Offered(s_language, null));
    }

    [Theory]
    [InlineData("ask.need.again.result", "ask.need.again.result")]
    [InlineData("ask.need.again.unknown", "ask.need.again")]
    [InlineData("closing.granted", "ask.need.again")]
    [InlineData(null, "ask.need.again")]
    public void What_is_said_is_an_approved_question_of_the_field_whatever_was_chosen(string? chosen, string said) =>
        Assert.Equal(said, Clarifications.Key(s_language, "ask.need", chosen));

    private sealed class Offered : IOfferedAnswers
    {
        public IReadOnlyList<OfferedAnswer> Find(ReadingContext context, string text, int most) => [new("hours", "When do you answer?"), new("place", "Where are you?")];
    }
}
