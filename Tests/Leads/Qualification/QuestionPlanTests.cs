using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Tests.Dialogs;

namespace LeadBot.Tests.Leads.Qualification;

public sealed class QuestionPlanTests
{
    private const string Company = "need company companySize role timeline budget authority name email phone";

    [Theory]
    [InlineData(0, "", "need")]
    [InlineData(1, "need", "company")]
    [InlineData(2, "need company", "companySize")]
    [InlineData(1, "need companySize company", "role")]
    [InlineData(4, "need company companySize role timeline", "budget")]
    [InlineData(5, "need company companySize role timeline", "name")] // budget only while at most four were put
    [InlineData(5, "need company companySize role timeline budget", "name")] // authority, name, e-mail and consent would be nine
    [InlineData(4, "need company companySize role timeline budget", "authority")]
    [InlineData(5, "need company companySize role timeline budget name", "authority")]
    [InlineData(6, "need company companySize role timeline budget name email", "consent")] // authority only while at most five were put
    [InlineData(7, "need company companySize role timeline name", "email")]
    [InlineData(7, Company, "consent")]
    [InlineData(8, Company, null)]
    [InlineData(0, Company, "consent")] // all told in the opening
    public void The_next_question_follows_from_what_is_known_and_how_many_were_put(int put, string settled, string? next) =>
        Assert.Equal(next, QuestionPlan.Next(DefaultBot.Profile(), SoFar(put, settled)));

    [Theory]
    [InlineData(4, "need company companySize", "timeline")] // role goes first
    [InlineData(5, "need company companySize", "name")] // then the timeline
    [InlineData(6, "need company companySize", "email")] // then the name
    [InlineData(7, "need company companySize", "email")]
    [InlineData(6, "need company", "email")] // e-mail and consent are asked before anything else is lost
    [InlineData(3, "need company companySize", "role")]
    public void Where_repeats_have_used_up_the_limit_role_then_timeline_then_name_are_left_out(int put, string settled, string next) =>
        Assert.Equal(next, QuestionPlan.Next(DefaultBot.Profile(), SoFar(put, settled)));

    [Fact]
    public void A_phone_number_is_asked_for_only_where_no_email_was_given()
    {
        var fields = Fields("need company companySize role timeline budget authority name");
        fields["email"] = new FieldAnswer { State = FieldState.Declined };
        var soFar = new QuestionsSoFar { Fields = fields, Put = 3 };

        Assert.Equal("phone", QuestionPlan.Next(DefaultBot.Profile(), soFar));
        Assert.Equal("consent", QuestionPlan.Next(DefaultBot.Profile(), soFar with { Put = 7 })); // no room for both

        fields["email"] = new FieldAnswer { State = FieldState.Answered, Value = new FieldValue.Text("ana@firm.example") };
        Assert.Equal("consent", QuestionPlan.Next(DefaultBot.Profile(), soFar));
    }

    [Fact]
    public void Who_wants_to_end_it_is_asked_for_contact_and_consent_only() =>
        Assert.Equal("name", QuestionPlan.Next(DefaultBot.Profile(), SoFar(3, "need") with { Scope = PlanScope.Contact }));

    [Theory]
    [InlineData("need", false, "email")]
    [InlineData("need email", false, null)]
    [InlineData("need phone", false, null)]
    [InlineData("need email", true, "consent")]
    public void At_a_stop_gate_one_way_to_reach_the_visitor_is_asked_for(string settled, bool consentDue, string? next) =>
        Assert.Equal(next, QuestionPlan.Next(DefaultBot.Profile(), SoFar(1, settled) with { Scope = PlanScope.Reach, ConsentDue = consentDue }));

    [Fact]
    public void A_repeat_is_not_held_to_the_limit_of_its_first_time()
    {
        var soFar = SoFar(5, "need company companySize role timeline name email");
        Assert.Equal("authority", QuestionPlan.Next(DefaultBot.Profile(), soFar));
        Assert.Equal("budget", QuestionPlan.Next(DefaultBot.Profile(), soFar with { PutFor = ["budget"] }));
    }

    [Theory]
    [InlineData(1, "company", "need", true)]
    [InlineData(5, "company", "need", true)]
    [InlineData(6, "company", "need", false)] // e-mail and consent need the last two
    [InlineData(6, "email", "need company name", true)]
    [InlineData(7, "email", "need company name", false)]
    [InlineData(5, "budget", "need", false)] // name, e-mail and consent would not fit any more
    [InlineData(4, "budget", "need", true)]
    [InlineData(7, "consent", "need email", true)]
    [InlineData(8, "consent", "need email", false)]
    public void A_question_comes_again_only_where_email_and_consent_still_fit(int put, string asked, string settled, bool may) =>
        Assert.Equal(may, QuestionPlan.MayAskAgain(DefaultBot.Profile(), SoFar(put, settled), asked));

    private static QuestionsSoFar SoFar(int put, string settled) => new() { Fields = Fields(settled), Put = put };

    private static Dictionary<string, FieldAnswer> Fields(string settled) => settled
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(name => name, name => new FieldAnswer { State = FieldState.Answered, Value = new FieldValue.Text(name) });
}
