using LeadBot.Leads.Claims;

namespace LeadBot.Tests.Leads.Claims;

public sealed class ClaimGateTests
{
    private Dictionary<string, FieldAnswer> _fields = [];
    private GateResult _last = new(new Dictionary<string, FieldAnswer>(), [], [], [], []);
    private int _messages;

    [Fact]
    public void A_value_is_stored_with_its_words_and_where_they_stand()
    {
        Say("We are a 40-person firm", Claim("companySize", Number(40), "40-person"));

        var answer = _fields["companySize"];
        Assert.Equal(
            (FieldState.Answered, "40", "40-person", 9, "m1", 1),
            (answer.State, answer.Value!.ToString(), answer.Quote, answer.Offset, answer.ActivityId, answer.Episode));
        Assert.Single(_last.Stored);
    }

    [Theory]
    [InlineData("colour", "blue", "unknown_field")]
    [InlineData("company", "Acme", "not_quoted")]
    public void A_claim_that_the_message_or_the_schema_does_not_carry_is_dropped(string field, string value, string why)
    {
        Say("we like blue", new Claim(field, NorthlightBot.Text(value), value, 8, 0.9, ClaimedBy.Llm));

        Assert.Empty(_fields);
        Assert.Equal(why, Assert.Single(_last.Dropped).Why);
    }

    [Fact]
    public void A_quote_must_stand_at_its_very_offset_and_in_its_very_letters()
    {
        Say("Cole Advisory", new Claim("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory", 1, 1, ClaimedBy.BuiltIn));
        Say("cole advisory", new Claim("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory", 0, 1, ClaimedBy.BuiltIn));
        Say("Cole Advisory", new Claim("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory", -1, 1, ClaimedBy.BuiltIn));
        Say("Cole", new Claim("company", NorthlightBot.Text(""), "", 0, 1, ClaimedBy.BuiltIn));

        Assert.Empty(_fields);
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

        Assert.Empty(_fields);
        Assert.Equal("wrong_kind", Assert.Single(_last.Dropped).Why);
    }

    [Fact]
    public void A_text_that_is_not_in_its_own_quote_is_dropped()
    {
        Say("I run the operations", Claim("role", NorthlightBot.Text("Head of Operations"), "I run the operations"));

        Assert.Equal("not_said", Assert.Single(_last.Dropped).Why);
    }

    [Theory]
    [InlineData(0.59, false)]
    [InlineData(0.6, true)]
    [InlineData(double.NaN, false)]
    public void A_claim_below_the_threshold_is_to_be_clarified_not_stored(double confidence, bool isStored)
    {
        Say("maybe 40", Claim("companySize", Number(40), "40") with { Confidence = confidence });

        Assert.Equal(isStored, _fields.ContainsKey("companySize"));
        Assert.Equal(isStored ? 0 : 1, _last.Unsure.Count);
    }

    [Fact]
    public void The_same_value_again_keeps_the_first_words()
    {
        Say("we are 40 people", Claim("companySize", Number(40), "40 people"));
        Say("as I said, 40", Claim("companySize", Number(40), "40"));

        Assert.Equal(("40 people", "m1"), (_fields["companySize"].Quote, _fields["companySize"].ActivityId));
        Assert.Single(_last.Stored);
    }

    [Fact]
    public void A_correction_replaces()
    {
        Say("we are 40 people", Claim("companySize", Number(40), "40 people"));
        Say("sorry, 60 not 40", Claim("companySize", Number(60), "60") with { Corrects = true });

        Assert.Equal(("60", "m2"), (_fields["companySize"].Value!.ToString(), _fields["companySize"].ActivityId));
    }

    [Fact]
    public void A_correction_within_one_message_replaces_whatever_the_order_of_the_claims()
    {
        Say("40, no, 60 people", Claim("companySize", Number(60), "60 people") with { Corrects = true }, Claim("companySize", Number(40), "40"));

        Assert.Equal("60", _fields["companySize"].Value!.ToString());
        Assert.Equal("60 people", Assert.Single(_last.Stored).Quote);
    }

    [Fact]
    public void Two_values_that_disagree_leave_the_field_unknown_with_both_quotes()
    {
        Say("we are 40 people", Claim("companySize", Number(40), "40 people"));
        Say("our 60 people", Claim("companySize", Number(60), "60 people"));

        var answer = _fields["companySize"];
        Assert.Equal((FieldState.Unknown, null), (answer.State, answer.Value));
        Assert.Equal(["40 people", "60 people"], answer.Conflicting!.Select(evidence => evidence.Quote));
        Assert.Equal("contradicted", Assert.Single(_last.Dropped).Why);
        Assert.Empty(_last.Stored);
    }

    [Fact]
    public void Three_values_in_one_message_stay_unknown_and_a_later_answer_settles_it()
    {
        Say("40 or 60 or 40", Claim("companySize", Number(40), "40"), Claim("companySize", Number(60), "60"), Claim("companySize", Number(40), "40"));
        Assert.Equal(FieldState.Unknown, _fields["companySize"].State);
        Assert.Empty(_last.Stored);

        Say("60", Claim("companySize", Number(60), "60"));
        Assert.Equal("60", _fields["companySize"].Value!.ToString());
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

        Assert.Equal(stands, _fields[field].Value?.ToString());
    }

    [Fact]
    public void The_first_need_stands_until_it_is_corrected_or_asked_for_again()
    {
        Say("automate invoices", Claim("need", NorthlightBot.Text("automate invoices"), "automate invoices"));
        Say("and plan shifts", Claim("need", NorthlightBot.Text("plan shifts"), "plan shifts"));
        Assert.Equal("automate invoices", _fields["need"].Value!.ToString());
        Assert.Empty(_last.Dropped);

        Say("what we need is routing", asked: "need", claims: Claim("need", NorthlightBot.Text("routing"), "routing"));
        Assert.Equal("routing", _fields["need"].Value!.ToString());
    }

    [Fact]
    public void An_address_given_as_the_answer_to_its_question_replaces_the_one_before()
    {
        Say("a@one.example", Claim("email", NorthlightBot.Text("a@one.example"), "a@one.example"));
        Say("b@two.example", asked: "email", claims: Claim("email", NorthlightBot.Text("b@two.example"), "b@two.example"));

        Assert.Equal("b@two.example", _fields["email"].Value!.ToString());
    }

    [Fact]
    public void A_later_currency_completes_an_amount()
    {
        Say("about 50000", Claim("budget", new FieldValue.Money(50000, null), "50000"));
        Say("50000 euros", Claim("budget", new FieldValue.Money(50000, "EUR"), "50000 euros"));

        Assert.Equal(new FieldValue.Money(50000, "EUR"), _fields["budget"].Value);
    }

    [Fact]
    public void An_answer_of_an_earlier_episode_gives_way_to_the_new_words()
    {
        Say("we are 40 people", Claim("companySize", Number(40), "40 people"));
        Say("we are 60 people", episode: 2, claims: Claim("companySize", Number(60), "60 people"));

        Assert.Equal(("60", 2), (_fields["companySize"].Value!.ToString(), _fields["companySize"].Episode));
    }

    [Theory]
    [InlineData(FieldState.Declined)]
    [InlineData(FieldState.Unknown)]
    [InlineData(FieldState.NotAsked)]
    [InlineData(FieldState.Open)]
    public void A_real_answer_replaces_a_field_without_a_value(FieldState state)
    {
        _fields["budget"] = new FieldAnswer { State = state };
        Say("50000 USD", Claim("budget", new FieldValue.Money(50000, "USD"), "50000 USD"));

        Assert.Equal(FieldState.Answered, _fields["budget"].State);
    }

    [Fact]
    public void A_confirmed_value_carries_who_proposed_it_and_is_dropped_without()
    {
        var claim = Claim("companySize", Number(40), "yes") with { By = ClaimedBy.Confirmed };
        Say("yes", claim);
        Assert.Equal("not_proposed", Assert.Single(_last.Dropped).Why);

        Say("yes", claim with { ProposedBy = "bot-7" });
        Assert.Equal(("yes", "bot-7"), (_fields["companySize"].Quote, _fields["companySize"].ProposedBy));
    }

    [Fact]
    public void What_a_person_enters_never_overwrites_a_quote_and_gives_way_to_one()
    {
        var profile = NorthlightBot.Profile();
        _fields = new(EnteredValue.Enter(profile, _fields, "company", NorthlightBot.Text("Acme"), ClaimedBy.Person, "mia", NorthlightBot.Noon)!);
        Assert.Equal("mia", _fields["company"].EnteredBy);

        Say("Cole Advisory", Claim("company", NorthlightBot.Text("Cole Advisory"), "Cole Advisory"));
        Assert.Equal("Cole Advisory", _fields["company"].Value!.ToString());
        Assert.Null(EnteredValue.Enter(profile, _fields, "company", NorthlightBot.Text("Acme"), ClaimedBy.Person, "mia", NorthlightBot.Noon));
        Assert.Null(EnteredValue.Enter(profile, _fields, "companySize", Number(-1), ClaimedBy.Import, "crm", NorthlightBot.Noon));

        Say("Acme", new Claim("role", NorthlightBot.Text("Acme"), "Acme", 0, 1, ClaimedBy.Person));
        Assert.Equal("not_said", Assert.Single(_last.Dropped).Why);
    }

    [Fact]
    public void A_choice_that_came_as_plain_text_is_kept_as_a_choice()
    {
        Say("this quarter", Claim("timeline", NorthlightBot.Text("quarter"), "this quarter"));

        Assert.Equal(new FieldValue.Choice("quarter"), _fields["timeline"].Value);
    }

    private void Say(string text, params Claim[] claims) => Say(text, null, 1, claims);

    private void Say(string text, string? asked = null, int episode = 1, params Claim[] claims)
    {
        _messages++;
        var placed = claims.Select(claim => claim.Offset < -1 ? claim with { Offset = text.IndexOf(claim.Quote, StringComparison.Ordinal) } : claim).ToList();
        _last = ClaimGate.Admit(
            NorthlightBot.Profile(), _fields, placed, new MessageEvidence($"m{_messages}", text, NorthlightBot.Noon, episode) { Asked = asked });
        _fields = new(_last.Fields);
    }

    // Offset -2: wherever the quote stands in the message.
    private static Claim Claim(string field, FieldValue value, string quote) => new(field, value, quote, -2, 0.9, ClaimedBy.BuiltIn);

    private static FieldValue.Number Number(long value) => new(value);
}
