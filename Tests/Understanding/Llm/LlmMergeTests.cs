using LeadBot.Leads.Claims;
using LeadBot.Understanding;
using LeadBot.Understanding.Llm;

namespace LeadBot.Tests.Understanding.Llm;

/// <summary>Who is believed where rules and model differ.</summary>
public sealed class LlmMergeTests
{
    [Fact]
    public async Task What_rules_read_exactly_stands_against_the_model()
    {
        const string Text = "We are 40 people, my mail is dana@cole.example, not info@cole.example";
        await using var bench = await LlmBench.StartAsync();
        bench.Llm.Record("""{"email": {"value": "info@cole.example", "quote": "info@cole.example"}, "companySize": {"value": 40, "quote": "40 people"}}""");

        var reading = await bench.ReadAsync(Text);

        Assert.Equal(bench.ReadBuiltIn(Text).Claims, reading.Claims);
    }

    [Theory]
    [InlineData(0.8, false)]
    [InlineData(0.92, true)]
    public void Where_the_rules_were_unsure_and_the_model_reads_another_name_neither_is_stored(double confidence, bool stands)
    {
        const string Text = "we're Brightmoor Cables, part of Northern Group";
        var rules = new Reading { Claims = [new Claim("company", new FieldValue.Text("Brightmoor Cables"), "Brightmoor Cables", 6, confidence, ClaimedBy.BuiltIn)] };
        var reply = new LlmReply([new LlmFinding("company", "Northern Group", null, "Northern Group")], null, null);

        var reading = LlmMerge.Into(rules, reply, Text, LlmBench.Context("company"), LlmOffer.Nothing, new BuiltInUnderstanding(TimeProvider.System));
        var result = ClaimGate.Admit(LlmBench.Context().Profile, new Dictionary<string, FieldAnswer>(), reading.Claims, new MessageEvidence("m1", Text, default));

        Assert.Equal(stands ? ["Brightmoor Cables"] : [], result.Stored.Select(claim => claim.Value.ToString()));
        Assert.Equal(stands ? [] : ["Brightmoor Cables"], result.Unsure.Select(claim => claim.Value.ToString()));
    }

    [Fact]
    public async Task Words_that_the_rules_gave_to_one_field_are_not_given_to_another()
    {
        await using var bench = await LlmBench.StartAsync();
        bench.Llm.Record("""{"company": {"value": "Dana Cole", "quote": "Dana Cole"}, "role": {"value": "Dana", "quote": "I'm Dana"}}""");

        var reading = await bench.ReadAsync("I'm Dana Cole", "name");

        Assert.Equal(["name"], reading.Claims.Select(claim => claim.Field));
    }

    [Fact]
    public async Task What_stands_on_the_lead_is_not_disputed_by_a_model()
    {
        await using var bench = await LlmBench.StartAsync();
        bench.Llm.Record("""{"company": {"value": "Fabrikam", "quote": "Fabrikam"}}""");
        var known = new Dictionary<string, FieldAnswer> { ["company"] = new() { State = FieldState.Answered, Value = new FieldValue.Text("Cole Advisory"), Quote = "Cole Advisory", ActivityId = "m0" } };
        const string Text = "the old system came through Fabrikam";

        var reading = await bench.ReadAsync(Text, LlmBench.Context() with { Known = known }, TestContext.Current.CancellationToken);
        var result = ClaimGate.Admit(LlmBench.Context().Profile, known, reading.Claims, new MessageEvidence("m1", Text, bench.Time.GetUtcNow()));

        Assert.Equal("Cole Advisory", result.Fields["company"].Value?.ToString());
    }

    [Theory]
    [InlineData("role", "they call me keeper of the keys", """{"role": {"value": "keeper of the keys", "quote": "they call me keeper of the keys"}}""", "keeper of the keys")]
    public async Task The_answer_to_the_open_question_is_given_where_only_the_model_read_it(string asked, string text, string fields, string value)
    {
        await using var bench = await LlmBench.StartAsync();
        bench.Llm.Record(fields);

        var reading = await bench.ReadAsync(text, asked);

        Assert.Equal(AnswerKind.Given, reading.Answer);
        Assert.Contains(reading.Claims, claim => claim.Field == asked && claim.Value.ToString()!.Contains(value, StringComparison.Ordinal));
    }
}
