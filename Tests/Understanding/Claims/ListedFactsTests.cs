namespace LeadBot.Tests.Understanding.Claims;

/// <summary>Facts between commas, where only their order tells a person from a title and a firm; and what others have, which is not the visitor's.</summary>
public sealed class ListedFactsTests
{
    [Theory]
    [InlineData("Thandi Mokoena, Energy Trading Manager, Blue Ridge Solar, 210 employees. We want forecasts by AI.", "Thandi Mokoena", "Energy Trading Manager", "Blue Ridge Solar")]
    [InlineData("Kenji Watarase, Harbour Ferries, 90 staff. We want tickets sold automatically.", "Kenji Watarase", "", "Harbour Ferries")]
    [InlineData("Chairmakers of Penrhyn, I'm the office manager. Our orders need sorting.", "", "office manager", "Chairmakers of Penrhyn")]
    [InlineData("Hullo. Our shifts are planned on paper and that must change.", "", "", "")]
    [InlineData("Hiya there. Our shifts are planned on paper and that must change.", "", "", "")]
    [InlineData("Purchasing at Sable Minerals here. We want contracts read by AI.", "", "", "Sable Minerals")]
    [InlineData("hola! somos Quesos Montalba, want ai for routes", "", "", "Quesos Montalba")]
    [InlineData("candles are what i make, Cire Bleue. i want my orders in one place", "", "", "Cire Bleue")]
    [InlineData("we want a bot 😀 Tbilisi Tea, 31 people", "", "", "Tbilisi Tea")]
    [InlineData("no overview of our calendars. atelier morgenrot, 19 ppl", "", "", "atelier morgenrot")]
    [InlineData("Removals, owner-run, Mudanzas Ferrol; invoices to be automated.", "", "", "Mudanzas Ferrol")]
    [InlineData("We use Blue Prism, Red Hat Linux. We want invoices automated.", "", "", "")]
    [InlineData("Acme Widgets, Berlin, 40 people, we want invoices automated", "", "", "Acme Widgets")]
    public void The_place_in_a_list_tells_who_is_who(string text, string name, string role, string company)
    {
        Assert.Equal(name, TestBot.Values(text, "name"));
        Assert.Equal(role, TestBot.Values(text, "role"));
        Assert.Equal(company, TestBot.Values(text, "company"));
    }

    [Theory]
    [InlineData("The schools we serve have 900 staff each; our own quotes should be written by AI.", "companySize")]
    [InlineData("Customers who employ 2,000 people ask us for audits.", "companySize")]
    [InlineData("Our competitor launched theirs within two months. We'd like the same.", "timeline")]
    [InlineData("The auditors that check us have 4,000 people. We want reports automated.", "companySize")]
    [InlineData("The plants which buy from us employ 10,000 people.", "companySize")]
    [InlineData("We consult for hospitals with 2,000 staff.", "companySize")]
    [InlineData("A rival rolled it out in six weeks, and we want ours automated.", "timeline")]
    public void What_others_have_is_not_the_visitors(string text, string field) => Assert.Equal("", TestBot.Values(text, field));

    [Theory]
    [InlineData("We supply bakeries and have 40 employees", "companySize", "40")]
    [InlineData("Our boss wants to start in 2 months, we are 30 people", "companySize", "30")]
    [InlineData("Quarry Tools, 54 people, 5 weeks", "timeline", "quarter")]
    [InlineData("Our offers need automating; about five months from now.", "timeline", "halfYear")]
    [InlineData("Mia Brandt, Peak Dairy, 51 employees. Routes by AI, start in 3 weeks, $9,500, I decide.", "budget", "9500 USD")]
    [InlineData("An invoice of ours, $9,500, went missing. We want that automated.", "budget", "")]
    public void Facts_in_a_list_need_no_verb(string text, string field, string expected) => Assert.Equal(expected, TestBot.Values(text, field));

    [Theory]
    [InlineData("capo cantiere", "role", "capo cantiere")]
    [InlineData("I'm the Werkstattleiterin", "role", "Werkstattleiterin")]
    [InlineData("direttrice commerciale", "role", "direttrice commerciale")]
    [InlineData("me n my brother decide", "authority", "decides")]
    [InlineData("just reading up for myself, I have no say", "authority", "researching")]
    [InlineData("nobody signs except me", "authority", "decides")]
    [InlineData("merely informing myself, the owners decide", "authority", "researching")]
    [InlineData("€8k. no sorry my boss says €9k", "budget", "9000 EUR")]
    [InlineData("five thousand pounds, uh no, six thousand pounds", "budget", "6000 GBP")]
    [InlineData("by myself, I decide", "authority", "decides")]
    [InlineData("€12k. I stand corrected, it's €15k", "budget", "15000 EUR")]
    [InlineData("+34 612 555 018 ay no: +34 612 555 081", "phone", "+34612555081")]
    public void Answers_in_other_words_are_read(string text, string field, string expected) => Assert.Equal(expected, TestBot.Values(text, field, field));
}
