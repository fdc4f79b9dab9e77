using LeadBot.Leads.Claims;

namespace LeadBot.Tests.Understanding.Claims;

/// <summary>Names of firms with small words in them, beside an address of theirs, behind a title or where something of ours stands; and whom a visitor only works for.</summary>
public sealed class FirmsByTheirNamesTests
{
    [Theory]
    [InlineData("Al Marsa Rent a Car")]
    [InlineData("Rent a Wreck")]
    [InlineData("Two and a Half Chefs")]
    [InlineData("Pay As You Grow")]
    [InlineData("Do It Yourself Depot")]
    [InlineData("Once Upon a Tart")]
    [InlineData("Sit Up and Beg")]
    [InlineData("Made in Heaven Cakes")]
    [InlineData("Hand in Hand")]
    [InlineData("Back to Black Coffee")]
    public void Small_words_inside_belong_to_the_name(string name) => Assert.Equal(name, TestBot.Values(name, "company", asked: "company"));

    [Theory]
    [InlineData("it's Blue Door in Leeds", "Blue Door")]
    [InlineData("Umbra, a design studio in Oslo", "Umbra")]
    [InlineData("Acme a Siemens business", "Acme")]
    [InlineData("Coffee in Leeds", "Coffee")]
    public void Words_behind_the_name_do_not(string text, string name) => Assert.Equal(name, TestBot.Values(text, "company", asked: "company"));

    [Theory]
    [InlineData("Vigil Brandschutz, holger.dietz@vigil-brandschutz.example. We want our certificates produced automatically.", "Vigil Brandschutz")]
    [InlineData("Umbra, hi@umbra.example, looking for AI help", "Umbra")]
    [InlineData("Hahn Maschinenbau, info@hahn-maschinenbau.example, 40 people", "Hahn Maschinenbau")]
    [InlineData("Sélune Optique, contact@selune-optique.example: we need reminders", "Sélune Optique")]
    [InlineData("Peter Hahn, peter@hahn.example. We want invoices automated", "")]
    [InlineData("Kind regards, info@regards.example", "")]
    public void A_name_is_the_firm_whose_address_stands_beside_it(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company"));

    [Theory]
    [InlineData("I'm Svetlana, deputy director of Hotel Bor, 74 employees.", "deputy director", "Hotel Bor")]
    [InlineData("I am the director of Museo Lázaro", "director", "Museo Lázaro")]
    [InlineData("I'm director of operations at Museum Kust", "director of operations", "Museum Kust")]
    public void A_house_behind_a_title_is_the_firm(string text, string role, string company)
    {
        Assert.Equal(role, TestBot.Values(text, "role"));
        Assert.Equal(company, TestBot.Values(text, "company"));
    }

    [Theory]
    [InlineData("Company Secretary", "")]
    [InlineData("Head of Risk at Solaris Bank", "Solaris Bank")]
    public void A_title_with_the_word_company_is_no_firm(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company", asked: "role"));

    [Theory]
    [InlineData("Need a delivery partner. Mainspring Aerostructures, I'm the CIO.", "Mainspring Aerostructures", "")]
    [InlineData("Need help with rosters. Peter Hahn, I'm the CIO.", "", "Peter Hahn")]
    public void Who_says_I_behind_a_name_that_is_nobodys_named_the_firm(string text, string company, string name)
    {
        Assert.Equal(company, TestBot.Values(text, "company"));
        Assert.Equal(name, TestBot.Values(text, "name"));
    }

    [Theory]
    [InlineData("Our theatre needs a new rota system. We employ 51 people, the name is Gantry Playhouse.", "Gantry Playhouse")]
    [InlineData("There are 57 of us at Larkrise Housing and it's my Sunday that goes.", "Larkrise Housing")]
    public void The_name_behind_the_people_is_the_firm(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company"));

    [Theory]
    [InlineData("the invoice reader that you installed at Maslow Metals skips every second page", "Maslow Metals")]
    [InlineData("The app you built for us at Rowan Foods crashes", "Rowan Foods")]
    [InlineData("the robot you installed for Delta Plastics stopped on Monday", "Delta Plastics")]
    [InlineData("the report tool your team set up in Finch & Sons shows nothing", "Finch & Sons")]
    [InlineData("you built a bot for Zalando, can you do one for us?", "")]
    [InlineData("the tool you installed in March stopped", "")]
    [InlineData("the tool you installed in Leeds stopped", "")]
    public void Where_something_of_ours_fails_is_their_firm(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company"));

    [Theory]
    [InlineData("I do bookkeeping for barbershops, solo, no employees, just me.")]
    [InlineData("I do bookkeeping for Barbershops and Cafes")]
    [InlineData("we do payroll for vineyards")]
    [InlineData("I keep the books for hauliers")]
    [InlineData("I handle the marketing for distilleries")]
    public void Whom_a_trade_serves_is_not_the_firm(string text) => Assert.Equal("", TestBot.Values(text, "company"));

    [Theory]
    [InlineData("i work for brightminds", "brightminds")]
    [InlineData("i do the marketing for halden optics", "halden optics")]
    public void Where_they_work_is(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company"));

    [Theory]
    [InlineData("companySize", "correction first, I typed the old company name out of habit: it's Lumoria. And 265 employees.")]
    [InlineData("role", "oh, I gave you the wrong company, it's Lumoria. I'm the CTO")]
    [InlineData("timeline", "Sorry, mistake in the company name, should be Lumoria. In two months.")]
    [InlineData("email", "wait, misspelt the company: Lumoria. ana@lumoria.example")]
    public void A_firm_is_taken_back_in_the_answer_to_another_question(string asked, string text)
    {
        var claim = Assert.Single(TestBot.Read(text, asked, TestBot.Known("company", new FieldValue.Text("Nordic Lamps"))).Claims, claim => claim.Field == "company");

        Assert.Equal("Lumoria", claim.Value.ToString());
        Assert.True(claim.Corrects);
    }

    [Theory]
    [InlineData("My old company name was Halden, there I was a clerk. I'm the CTO")]
    [InlineData("We sell under the company name and as Brightbox")]
    public void A_firm_in_passing_takes_nothing_back(string text) =>
        Assert.DoesNotContain(TestBot.Read(text, "role", TestBot.Known("company", new FieldValue.Text("Nordic Lamps"))).Claims, claim => claim.Field == "company" && claim.Corrects);

    [Theory]
    [InlineData("I'm the finance lead Kagiso Molefe", "Kagiso Molefe")]
    [InlineData("I am the office manager Laura Stone at Finch & Sons", "Laura Stone")]
    [InlineData("We'd like help automating our leasing paperwork. Have one of your consultants phone me on Thursday: Yannick Morel, +33 1 99 00 47 12.", "Yannick Morel")]
    [InlineData("can somebody call me back? Marta Ruiz 612 345 678 (Spain)", "Marta Ruiz")]
    [InlineData("our ops manager Lena Vogt will call you", "")]
    [InlineData("your colleague Lena Vogt called me from +44 20 7946 0018", "")]
    public void A_name_stands_behind_a_title_and_before_a_number(string text, string name) => Assert.Equal(name, TestBot.Values(text, "name"));

    [Theory]
    [InlineData("my name's spelled K-a-r-e-n")]
    [InlineData("it's pronounced Shivawn")]
    public void How_a_name_is_spelt_is_asked_again(string text) => Assert.Equal("", TestBot.Values(text, "name", asked: "name"));

    [Fact]
    public void A_phone_number_is_no_part_of_a_firm() => Assert.Equal("", TestBot.Values("can somebody call me back? Marta Ruiz 612 345 678 (Spain)", "company"));
}
