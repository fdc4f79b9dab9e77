namespace LeadBot.Tests.Understanding.Claims;

/// <summary>Firms, titles and names in the places where people put them, and what only stands in such a place.</summary>
public sealed class TitlesAndFirmsOfPeopleTests
{
    [Theory]
    [InlineData("1) company: Kovárna Lhota 2) people: 76 3) start: in 10 weeks", "Kovárna Lhota", "76")]
    [InlineData("(1) firm: Kestrel Foundry (2) staff: 140", "Kestrel Foundry", "140")]
    [InlineData("1) we automate invoices 2) company: Atlas Cork 3) size: 33", "Atlas Cork", "33")]
    public void Numbers_of_a_list_are_no_part_of_what_it_lists(string text, string company, string size)
    {
        Assert.Equal(company, TestBot.Values(text, "company"));
        Assert.Equal(size, TestBot.Values(text, "companySize"));
    }

    [Theory]
    [InlineData("about 40 (the site has 2) people")]
    public void A_bracket_is_no_list(string text) => Assert.DoesNotContain("2", TestBot.Values(text, "companySize", asked: "companySize").Split(" | "));

    [Theory]
    [InlineData("Our clinic in Dakar wants reminders. Name: Clinique Almadies, 95 employees, I am the administrative director.", "Clinique Almadies", "")]
    [InlineData("name: Fatou Sarr", "", "Fatou Sarr")]
    [InlineData("We are a bakery. Name: Dana Cole, 20 people", "", "Dana Cole")]
    public void A_name_behind_its_label_is_the_firms_where_no_person_bears_it(string text, string company, string name)
    {
        Assert.Equal(company, TestBot.Values(text, "company"));
        Assert.Equal(name, TestBot.Values(text, "name"));
    }

    [Theory]
    [InlineData("Well, it says Pike & Son Millwork on the truck.", "Pike & Son Millwork")]
    [InlineData("the van says Kestrel Plumbing", "Kestrel Plumbing")]
    [InlineData("the sign reads Atlas Cork", "Atlas Cork")]
    [InlineData("it says here that I must answer", "")]
    public void What_stands_on_the_van_is_the_firm(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company", asked: "company"));

    [Theory]
    [InlineData("It is about the archive of our publishing house, Editorial Tramontana, which we would like digitised.", "Editorial Tramontana")]
    [InlineData("our trading company, Delta Forge, needs reports", "Delta Forge")]
    [InlineData("our publishing house, which is old, needs an archive", "")]
    public void A_house_is_a_firm(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company"));

    [Theory]
    [InlineData("Secretary General", "Secretary General")]
    [InlineData("I am the Director General", "Director General")]
    [InlineData("I occupy the post of Human Resources Director.", "Human Resources Director")]
    [InlineData("my function is that of purchasing manager", "purchasing manager")]
    [InlineData("president elect", "president elect")]
    [InlineData("secretary, general office", "secretary")]
    public void A_rank_may_stand_behind_its_title(string text, string role) => Assert.Equal(role, TestBot.Values(text, "role", asked: "role"));

    [Theory]
    [InlineData("Export Director, Ignacio de la Hoz at your service", "Ignacio de la Hoz")]
    [InlineData("bookkeeper, Maria Lund at your disposal", "Maria Lund")]
    [InlineData("export director at your service", "")]
    public void Who_is_at_our_service_has_a_name(string text, string name) => Assert.Equal(name, TestBot.Values(text, "name", asked: "role"));

    [Theory]
    [InlineData("I only collect information, I do not participate in the choice.", "researching")]
    [InlineData("I just gather the offers and don't take part in the decision", "researching")]
    [InlineData("all three of us vote on it", "decides")]
    [InlineData("The decision belongs to me and my sister jointly", "decides")]
    [InlineData("I do", "decides")]
    [InlineData("I do as I am told", "")]
    public void A_part_in_the_choice(string text, string authority) => Assert.Equal(authority, TestBot.Values(text, "authority", asked: "authority"));
}
