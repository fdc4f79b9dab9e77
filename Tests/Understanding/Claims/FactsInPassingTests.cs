namespace LeadBot.Tests.Understanding.Claims;

/// <summary>Headcounts, starts, titles and who decides, in word orders and languages that are not the usual ones.</summary>
public sealed class FactsInPassingTests
{
    [Theory]
    [InlineData("hundred twenty", "120")]
    [InlineData("hundred and eighty", "180")]
    [InlineData("thousand two hundred", "1200")]
    [InlineData("several hundred", "")]
    [InlineData("from 30 up to 45", "30")]
    public void Hundreds_without_an_article_are_numbers(string text, string size) => Assert.Equal(size, TestBot.Values(text, "companySize", asked: "companySize"));

    [Theory]
    [InlineData("Team of somewhere from 70 up to 85, in Aegis Port Agency.", "70")]
    [InlineData("Blitzkurier Tirol, 84 drivers and clerks altogether.", "84")]
    [InlineData("Charity shops, 130 paid staff, Second Spring Trust", "130")]
    [InlineData("We're a wholesale distributor with 80 people", "80")]
    [InlineData("We are a staffing agency with 45 employees", "45")]
    [InlineData("hey comma we are a roofing supplier with sixty five employees period we want to automate quotes", "65")]
    [InlineData("We supply to a retailer with 900 people", "")]
    [InlineData("Our agency has 30 people on our account", "")]
    public void Who_is_a_supplier_counts_its_own_people(string text, string size) => Assert.Equal(size, TestBot.Values(text, "companySize"));

    [Theory]
    [InlineData("not for another two years", "later")]
    [InlineData("not for another six months", "halfYear")]
    [InlineData("nothing before 2029", "later")]
    [InlineData("we will start with the 2028 harvest", "later")]
    [InlineData("not before 2027", "quarter")]
    [InlineData("this mes", "now")]
    [InlineData("this semana", "now")]
    [InlineData("next monat", "quarter")]
    public void Far_years_and_mixed_languages_are_dates(string text, string choice) => Assert.Equal(choice, TestBot.Values(text, "timeline", asked: "timeline"));

    [Theory]
    [InlineData("We want a strategy for our harvest, though nothing can begin before the 2030 season.", "later")]
    [InlineData("A competitor got its triage running in two weeks. We would be glad of the same: five months for us.", "halfYear")]
    [InlineData("A supplier got it done in two weeks. We want our invoices automated", "")]
    [InlineData("pilar@tejidos.example, Pilar Huamán, general manager, in nine weeks, 73 people, Tejidos Andinos, orders come by voice note", "quarter")]
    public void Only_their_own_start_is_theirs(string text, string choice) => Assert.Equal(choice, TestBot.Values(text, "timeline"));

    [Fact]
    public void An_amount_alone_in_a_list_of_facts_is_the_budget() =>
        Assert.Equal("18000 USD", TestBot.Values("pilar@tejidos.example, Pilar Huamán, general manager, my decision, USD 18,000, in nine weeks, 73 people, Tejidos Andinos", "budget"));

    [Theory]
    [InlineData("broker in charge", "broker in charge")]
    [InlineData("attorney at law", "attorney at law")]
    [InlineData("editor at large", "editor at large")]
    [InlineData("manager in charge of logistics", "manager")]
    [InlineData("team leader, production engineering", "team leader, production engineering")]
    [InlineData("director, sales and marketing", "director, sales and marketing")]
    [InlineData("manager, retired", "manager")]
    [InlineData("driver, mostly nights", "driver")]
    [InlineData("coordenadora financeira", "coordenadora financeira")]
    [InlineData("assistente comercial", "assistente comercial")]
    [InlineData("harbour mister. *harbour master", "harbour master")]
    [InlineData("VP *SVP Operations", "SVP Operations")]
    public void A_title_is_read_to_its_end(string text, string role) => Assert.Equal(role, TestBot.Values(text, "role", asked: "role"));

    [Theory]
    [InlineData("We are exploring automating royalty statements. 44 people, music publisher.", "")]
    [InlineData("Acme Freight Ltd, 44 people, broker. We want routing AI", "")]
    [InlineData("20 staff, event caterer, menus typed by hand", "")]
    [InlineData("I am a broker at Lloyd Marine, 60 people", "broker")]
    [InlineData("Acme Freight Ltd, 44 people, CFO. We want routing AI", "CFO")]
    [InlineData("Olá, sou a Inês Carvalhal, diretora financeira da Vidraria do Mondego, somos 92 pessoas.", "diretora financeira")]
    public void A_trade_beside_a_headcount_is_no_title(string text, string role) => Assert.Equal(role, TestBot.Values(text, "role"));

    [Theory]
    [InlineData("The decision is made by our division head upon my recommendation.", "influences")]
    [InlineData("the decision is taken by the board on my advice", "influences")]
    [InlineData("owner is deciding, I am proposing to him", "influences")]
    [InlineData("CEO is deciding, I'm suggesting options to him", "influences")]
    [InlineData("me + my cofounder", "decides")]
    [InlineData("me and the owner choose together", "decides")]
    [InlineData("decisions are made in a meeting", "")]
    public void Who_decides_in_other_words(string text, string choice) => Assert.Equal(choice, TestBot.Values(text, "authority", asked: "authority"));

    [Theory]
    [InlineData("Sorting donations with AI, could that work? Charity shops, 130 paid staff")]
    [InlineData("Digital twin for a brewery, 23 staff, Hopfenstern. Is that something you do?")]
    [InlineData("Predictive maintenance for lifts. Would that be something for you?")]
    [InlineData("A booking system for 3 dive boats - do you build such things?")]
    [InlineData("good evening, we manage parking garages. the permit renewals should run on their own")]
    [InlineData("A competitor got its triage automated. We would be glad of the same")]
    public void Asking_whether_it_fits_states_the_need(string text) => Assert.NotEmpty(TestBot.Values(text, "need"));

    [Theory]
    [InlineData("Hi, is that possible?")]
    [InlineData("is that something you do?")]
    public void A_question_about_nothing_states_none(string text) => Assert.Empty(TestBot.Values(text, "need"));
}
