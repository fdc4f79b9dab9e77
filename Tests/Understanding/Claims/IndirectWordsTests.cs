using LeadBot.Leads.Claims;
using LeadBot.Understanding;
using LeadBot.Understanding.Intents;

namespace LeadBot.Tests.Understanding.Claims;

/// <summary>What people say in passing: the firm in a subordinate clause, the start beside another date, the need as a question.</summary>
public sealed class IndirectWordsTests
{
    [Theory]
    [InlineData("summer is too late, it has to start in 2 months", "quarter")]
    [InlineData("After Spring Festival, begin in March", "halfYear")]
    [InlineData("before the next quarter-end, so start in a couple of weeks", "now")]
    [InlineData("we want start 1 month after, end of december max", "now")]
    public void The_date_beside_the_word_of_starting_is_the_answer(string text, string choice) =>
        Assert.Equal(choice, TestBot.Values(text, "timeline", asked: "timeline"));

    [Theory]
    [InlineData("Our planning team at Osprey Windows spends two days a week chasing suppliers", "Osprey Windows")]
    [InlineData("Hello, here is Katarzyna from Bielik Opakowania. We make packaging.", "Bielik Opakowania")]
    [InlineData("We need our purchasing process redesigned. Company's Orbeck Castings.", "Orbeck Castings")]
    public void A_firm_told_in_passing_is_read(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company"));

    [Fact]
    public void Who_introduces_herself_with_here_is_has_a_name() =>
        Assert.Equal("Katarzyna", TestBot.Values("Hello, here is Katarzyna from Bielik Opakowania.", "name"));

    [Theory]
    [InlineData("keyed by hand by 4 people in a company of 160", "160")]
    [InlineData("sind ne spedition mit 47 leuten", "47")]
    [InlineData("onboarding needs to stop being one person with a checklist", "")]
    public void People_of_a_task_or_of_another_firm_are_not_the_company(string text, string size) => Assert.Equal(size, TestBot.Values(text, "companySize"));

    [Theory]
    [InlineData("How would we get started with a document search over our drawings?")]
    [InlineData("our checks are all manual. anyone who can automate that?")]
    [InlineData("The supplier list is a disgrace and I want that process redone")]
    public void A_need_may_be_a_question(string text) => Assert.NotEmpty(TestBot.Values(text, "need"));

    [Theory]
    [InlineData("we need a proper portal so they stop emailing spreadsheets")]
    [InlineData("I don't want to chat with a bot, can a real person write to me?")]
    [InlineData("our teams should stop sending files back and forth")]
    public void What_others_should_stop_is_no_opt_out(string text) =>
        Assert.DoesNotContain(TestBot.Read(text).Intents, found => found.Name == IntentNames.OptOut);

    [Theory]
    [InlineData("can you guys stop emailing me")]
    [InlineData("stop sending me these messages")]
    [InlineData("Please stop messaging us")]
    public void What_we_should_stop_is_one(string text) => Assert.Contains(TestBot.Read(text).Intents, found => found.Name == IntentNames.OptOut);

    [Fact]
    public void Approved_is_consent() => Assert.Equal(LeadBot.Leads.Consents.ConsentState.Granted, TestBot.Read("Approved.", "consent").Consent!.State);

    [Theory]
    [InlineData("We're already a client of yours and would now like to look at AI for forecasting")]
    [InlineData("hola, ya trabajamos con ustedes y ahora queremos un proyecto nuevo para el almacén")]
    public void A_client_with_a_new_wish_is_an_existing_customer(string text) =>
        Assert.Contains(TestBot.Read(text).Intents, found => found.Name == IntentNames.ExistingCustomer);

    [Fact]
    public void Who_turns_out_to_be_a_client_after_telling_the_need_is_an_existing_customer()
    {
        var known = TestBot.Known("need", new FieldValue.Text("mapping our claims process"));

        var intents = TestBot.Read("We are already a customer by the way", "company", known).Intents;

        Assert.Contains(intents, found => found.Name == IntentNames.ExistingCustomer);
        Assert.DoesNotContain(intents, found => found.Name == IntentNames.Support);
    }
}
