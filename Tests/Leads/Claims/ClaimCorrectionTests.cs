using LeadBot.Leads.Claims;

namespace LeadBot.Tests.Leads.Claims;

/// <summary>What becomes of a field when more is said about it.</summary>
public sealed class ClaimCorrectionTests : ClaimGateBench
{
    [Fact]
    public void The_same_value_again_keeps_the_first_words()
    {
        Say("we are 40 people", Claim("companySize", Number(40), "40 people"));
        Say("as I said, 40", Claim("companySize", Number(40), "40"));

        Assert.Equal(("40 people", "m1"), (Fields["companySize"].Quote, Fields["companySize"].ActivityId));
        Assert.Single(Last.Stored);
    }

    [Fact]
    public void A_correction_replaces()
    {
        Say("we are 40 people", Claim("companySize", Number(40), "40 people"));
        Say("sorry, 60 not 40", Claim("companySize", Number(60), "60") with { Corrects = true });

        Assert.Equal(("60", "m2"), (Fields["companySize"].Value!.ToString(), Fields["companySize"].ActivityId));
    }

    [Fact]
    public void A_correction_within_one_message_replaces_whatever_the_order_of_the_claims()
    {
        Say("40, no, 60 people", Claim("companySize", Number(60), "60 people") with { Corrects = true }, Claim("companySize", Number(40), "40"));

        Assert.Equal("60", Fields["companySize"].Value!.ToString());
        Assert.Equal("60 people", Assert.Single(Last.Stored).Quote);
    }

    [Fact]
    public void Two_values_that_disagree_leave_the_field_unknown_with_both_quotes()
    {
        Say("we are 40 people", Claim("companySize", Number(40), "40 people"));
        Say("our 60 people", Claim("companySize", Number(60), "60 people"));

        var answer = Fields["companySize"];
        Assert.Equal((FieldState.Unknown, null), (answer.State, answer.Value));
        Assert.Equal(["40 people", "60 people"], answer.Conflicting!.Select(evidence => evidence.Quote));
        Assert.Equal("contradicted", Assert.Single(Last.Dropped).Why);
        Assert.Empty(Last.Stored);
    }

    [Fact]
    public void Three_values_in_one_message_stay_unknown_and_a_later_answer_settles_it()
    {
        Say("40 or 60 or 40", Claim("companySize", Number(40), "40"), Claim("companySize", Number(60), "60"), Claim("companySize", Number(40), "40"));
        Assert.Equal(FieldState.Unknown, Fields["companySize"].State);
        Assert.Empty(Last.Stored);

        Say("60", Claim("companySize", Number(60), "60"));
        Assert.Equal("60", Fields["companySize"].Value!.ToString());
    }

    [Theory]
    [InlineData("name", "Dana", "Dana Cole", "Dana Cole")]
    [InlineData("name", "Dana Cole", "Dana", "Dana Cole")]
    [InlineData("company", "Cole", "Cole Advisory", "Cole Advisory")]
    [InlineData("role", "COO", "COO and co-founder", "COO and co-founder")]
    [InlineData("company", "Cole", "Coleman", null)]
    [InlineData("company", "Cole Advisory", "Northlight", null)]
    public void The_fuller_statement_of_the_same_thing_stands(string field, string first, string second, string? stands)
    {
        Say(first, Claim(field, NorthlightBot.Text(first), first));
        Say(second, Claim(field, NorthlightBot.Text(second), second));

        Assert.Equal(stands, Fields[field].Value?.ToString());
    }

    [Fact]
    public void The_first_need_stands_until_it_is_corrected_or_asked_for_again()
    {
        Say("automate invoices", Claim("need", NorthlightBot.Text("automate invoices"), "automate invoices"));
        Say("and plan shifts", Claim("need", NorthlightBot.Text("plan shifts"), "plan shifts"));
        Assert.Equal("automate invoices", Fields["need"].Value!.ToString());
        Assert.Empty(Last.Dropped);

        Say("what we need is routing", asked: "need", claims: Claim("need", NorthlightBot.Text("routing"), "routing"));
        Assert.Equal("routing", Fields["need"].Value!.ToString());
    }

    [Fact]
    public void An_address_given_as_the_answer_to_its_question_replaces_the_one_before()
    {
        Say("a@one.example", Claim("email", NorthlightBot.Text("a@one.example"), "a@one.example"));
        Say("b@two.example", asked: "email", claims: Claim("email", NorthlightBot.Text("b@two.example"), "b@two.example"));

        Assert.Equal("b@two.example", Fields["email"].Value!.ToString());
    }

    [Fact]
    public void A_later_currency_completes_an_amount()
    {
        Say("about 50000", Claim("budget", new FieldValue.Money(50000, null), "50000"));
        Say("50000 euros", Claim("budget", new FieldValue.Money(50000, "EUR"), "50000 euros"));

        Assert.Equal(new FieldValue.Money(50000, "EUR"), Fields["budget"].Value);
    }

    [Fact]
    public void An_answer_of_an_earlier_episode_gives_way_to_the_new_words()
    {
        Say("we are 40 people", Claim("companySize", Number(40), "40 people"));
        Say("we are 60 people", episode: 2, claims: Claim("companySize", Number(60), "60 people"));

        Assert.Equal(("60", 2), (Fields["companySize"].Value!.ToString(), Fields["companySize"].Episode));
    }

    [Theory]
    [InlineData(FieldState.Declined)]
    [InlineData(FieldState.Unknown)]
    [InlineData(FieldState.NotAsked)]
    [InlineData(FieldState.Open)]
    public void A_real_answer_replaces_a_field_without_a_value(FieldState state)
    {
        Fields["budget"] = new FieldAnswer { State = state };
        Say("50000 USD", Claim("budget", new FieldValue.Money(50000, "USD"), "50000 USD"));

        Assert.Equal(FieldState.Answered, Fields["budget"].State);
    }
}
