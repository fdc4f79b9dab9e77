namespace LeadBot.Tests.Understanding.Claims;

/// <summary>Firms that stand beside the sentence: behind a trade, a colon, "us" or the boss's title, at the end or in front of a headcount.</summary>
public sealed class FirmsInPassingTests
{
    [Theory]
    [InlineData("We pack dates for export, Wahat Al Noor Packing in Al-Ahsa. This must be automated.", "Wahat Al Noor Packing")]
    [InlineData("Our ticket agents at Kuda Transit type refunds into three systems", "Kuda Transit")]
    [InlineData("Our nurses at Mercy Valley Hospice chart everything twice", "Mercy Valley Hospice")]
    [InlineData("Apparently we are modern, which is why Brightwater Leisure Trust, forty-eight employees strong, uses pens. Fix that?", "Brightwater Leisure Trust")]
    [InlineData("the 58 people we have at Moorgate Skips spend Fridays matching tickets", "Moorgate Skips")]
    [InlineData("Surf retailer, Byron Bay, Saltgrass & Sons. 31 crew.", "Saltgrass & Sons")]
    [InlineData("My boss is the CTO of Andean Fiber Networks and he sent me", "Andean Fiber Networks")]
    [InlineData("My manager is the CFO of Ridgeback Minerals and asked me to find somebody", "Ridgeback Minerals")]
    [InlineData("I write on behalf of the municipal library service, Biblioteki Podgórze.", "Biblioteki Podgórze")]
    [InlineData("We run a small bakery, Fern & Oak, and need help with orders", "Fern & Oak")]
    [InlineData("I represent a regional hospital group, Vall Serena, that wants to digitise intake", "Vall Serena")]
    [InlineData("The nightly export you built for us at Brackwell Mutual drops the last column.", "Brackwell Mutual")]
    [InlineData("the migration you delivered to us, Granja Sol Nasciente: half of it vanished", "Granja Sol Nasciente")]
    [InlineData("We're interested in payroll automation, Tidewater Tool Rental.", "Tidewater Tool Rental")]
    [InlineData("um we're a concrete pumping outfit called uh Thunderline Pumping about um ninety guys", "Thunderline Pumping")]
    [InlineData("I'm with Fernhill Vets, we rebranded to Fernhill Animal Health last year", "Fernhill Animal Health")]
    public void A_firm_beside_the_sentence_is_read(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company"));

    [Theory]
    [InlineData("My boss is a friend of Elon Musk")]
    [InlineData("Our customers at Deutsche Bank want faster replies and we need a portal")]
    [InlineData("we run three stores, Rome and Milan, and need stock tracking")]
    [InlineData("We renamed our reports and want them automated")]
    [InlineData("We want to use the same tool as our neighbours, Red Hat")]
    [InlineData("Talofa from Apia! We want to automate manifests")]
    public void Other_names_beside_it_are_no_firms(string text) => Assert.Equal("", TestBot.Values(text, "company"));

    [Theory]
    [InlineData("You'll laugh: Pacific Pearl Stevedoring, though we have never seen a pearl", "Pacific Pearl Stevedoring")]
    [InlineData("I'm the COO. Ah, you asked the firm: Pendragon Marine Underwriting.", "Pendragon Marine Underwriting")]
    [InlineData("Funny name, I know: Purple Hippo Labs", "Purple Hippo Labs")]
    [InlineData("Trust me, you don't know us: Sable & Finch", "Sable & Finch")]
    [InlineData("Hotel Adlon: Berlin", "Hotel Adlon")]
    [InlineData("uh Bright Star Movers", "Bright Star Movers")]
    public void The_name_may_stand_behind_a_colon_or_a_filler(string text, string company) => Assert.Equal(company, TestBot.Values(text, "company", asked: "company"));

    [Theory]
    [InlineData("On reflection: stop. Do not contact me.")]
    [InlineData("You'll find it strange")]
    [InlineData("Long story: it changed")]
    [InlineData("We have two: Alpha Foods and Beta Foods")]
    public void The_capital_of_a_sentence_is_no_name(string text) => Assert.DoesNotContain("On", TestBot.Values(text, "company", asked: "company"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Can one of you ring me on Thursday about our lease renewals? +353 1 555 0147, Aoife Brannigan", "Aoife Brannigan")]
    [InlineData("write to info@lindholm.example, Katarina Lindholm", "Katarina Lindholm")]
    [InlineData("my number +90 532 555 01 48, Deniz", "Deniz")]
    [InlineData("We want to digitise claims. tel +49 30 555 0188, Kreuzberg Logistik", "")]
    [InlineData("mail me at info@dovetrust.example, Dove Trust", "")]
    public void Behind_the_way_to_be_reached_stands_the_person(string text, string name) => Assert.Equal(name, TestBot.Values(text, "name"));
}
