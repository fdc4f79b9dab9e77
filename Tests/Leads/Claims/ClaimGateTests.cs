using LeadBot.Leads.Claims;

namespace LeadBot.Tests.Leads.Claims;

public sealed class ClaimGateTests : ClaimGateBench
{
    [Fact]
    public void A_value_is_stored_with_its_words_and_where_they_stand()
    {
        Say("We are a 40-person firm", Claim("companySize", Number(40), "40-person"));

        var answer = Fields["companySize"];
        Assert.Equal(
            (FieldState.Answered, "40", "40-person", 9, "m1", 1),
            (answer.State, answer.Value!.ToString(), answer.Quote, answer.Offset, answer.ActivityId, answer.Episode));
        Assert.Single(Last.Stored);
    }

    [Theory]
    [InlineData("colour", "blue", "unknown_field")]
    [InlineData("company", "Acme", "not_quoted")]
    public void A_claim_that_the_message_or_the_schema_does_not_carry_is_dropped(string field, string value, string why)
    {
        Say("we like blue", new Claim(field, NorthlightBot.Text(value), value, 8, 0.9, ClaimedBy.Llm));

        Assert.Empty(Fields);
        Assert.Equal(why, Assert.Single(Last.Dropped).Why);
    }

    [Fact]
    public void A_quote_must_stand_at_its_very_offset_and_in_its_very_letters()
    {
        Say("Cole Advisory", new Claim("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory", 1, 1, ClaimedBy.BuiltIn));
        Say("cole advisory", new Claim("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory", 0, 1, ClaimedBy.BuiltIn));
        Say("Cole Advisory", new Claim("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory", -1, 1, ClaimedBy.BuiltIn));
        Say("Cole", new Claim("company", NorthlightBot.Text(""), "", 0, 1, ClaimedBy.BuiltIn));

        Assert.Empty(Fields);
    }

    public static TheoryData<string, FieldValue, string> WrongKinds => new()
    {
        { "companySize", new FieldValue.Number(0), "0" },
        { "companySize", new FieldValue.Number(-3), "-3" },
        { "companySize", new FieldValue.Text("40"), "40" },
        { "timeline", new FieldValue.Choice("someday"), "someday" },
        { "budget", new FieldValue.Money(-1, "USD"), "-1" },
        { "budget", new FieldValue.Money(1, "dollars"), "1 dollars" },
        { "budget", new FieldValue.Number(50000), "50000" },
        { "email", new FieldValue.Text("dana at cole"), "dana at cole" },
        { "email", new FieldValue.Text("dana@cole"), "dana@cole" },
        { "phone", new FieldValue.Text("555 0100"), "555 0100" },
        { "company", new FieldValue.Text("..."), "..." },
        { "name", new FieldValue.Number(7), "7" },
    };

    [Theory, MemberData(nameof(WrongKinds))]
    public void A_value_that_the_field_cannot_hold_is_dropped(string field, FieldValue value, string words)
    {
        Say(words, Claim(field, value, words));

        Assert.Empty(Fields);
        Assert.Equal("wrong_kind", Assert.Single(Last.Dropped).Why);
    }

    [Fact]
    public void A_text_that_is_not_in_its_own_quote_is_dropped()
    {
        Say("I run the operations", Claim("role", NorthlightBot.Text("Head of Operations"), "I run the operations"));

        Assert.Equal("not_said", Assert.Single(Last.Dropped).Why);
    }

    [Theory]
    [InlineData(0.59, false)]
    [InlineData(0.6, true)]
    [InlineData(double.NaN, false)]
    public void A_claim_below_the_threshold_is_to_be_clarified_not_stored(double confidence, bool isStored)
    {
        Say("maybe 40", Claim("companySize", Number(40), "40") with { Confidence = confidence });

        Assert.Equal(isStored, Fields.ContainsKey("companySize"));
        Assert.Equal(isStored ? 0 : 1, Last.Unsure.Count);
    }

    [Fact]
    public void A_confirmed_value_carries_who_proposed_it_and_is_dropped_without()
    {
        var claim = Claim("companySize", Number(40), "yes") with { By = ClaimedBy.Confirmed };
        Say("yes", claim);
        Assert.Equal("not_proposed", Assert.Single(Last.Dropped).Why);

        Say("yes", claim with { ProposedBy = "bot-7" });
        Assert.Equal(("yes", "bot-7"), (Fields["companySize"].Quote, Fields["companySize"].ProposedBy));
    }

    [Fact]
    public void What_a_person_enters_never_overwrites_a_quote_and_gives_way_to_one()
    {
        var profile = NorthlightBot.Profile();
        Fields = new(EnteredValue.Enter(profile, Fields, "company", NorthlightBot.Text("Acme"), ClaimedBy.Person, "mia", NorthlightBot.Noon)!);
        Assert.Equal("mia", Fields["company"].EnteredBy);

        Say("Cole Advisory", Claim("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory"));
        Assert.Equal("Cole Advisory", Fields["company"].Value!.ToString());
        Assert.Null(EnteredValue.Enter(profile, Fields, "company", NorthlightBot.Text("Acme"), ClaimedBy.Person, "mia", NorthlightBot.Noon));
        Assert.Null(EnteredValue.Enter(profile, Fields, "companySize", Number(-1), ClaimedBy.Import, "crm", NorthlightBot.Noon));

        Say("Acme", new Claim("role", NorthlightBot.Text("Acme"), "Acme", 0, 1, ClaimedBy.Person));
        Assert.Equal("not_said", Assert.Single(Last.Dropped).Why);
    }

    [Fact]
    public void A_choice_that_came_as_plain_text_is_kept_as_a_choice()
    {
        Say("this quarter", Claim("timeline", NorthlightBot.Text("quarter"), "this quarter"));

        Assert.Equal(new FieldValue.Choice("quarter"), Fields["timeline"].Value);
    }
}
