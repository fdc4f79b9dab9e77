namespace LeadBot.Tests.Understanding.Claims;

public sealed class CompanyRecogniserTests
{
    [Theory]
    [InlineData("It's called Blue Door Bakery", "Blue Door Bakery")]
    [InlineData("Hansen", "Hansen")]
    [InlineData("nordic seafood traders", "nordic seafood traders")]
    [InlineData("I work at a company called Ravenwood", "Ravenwood")]
    [InlineData("7 Hills Roastery", "7 Hills Roastery")]
    [InlineData("IBM", "IBM")]
    [InlineData("Studio 54, we're 12", "Studio 54")]
    [InlineData("the company is \"Bits & Bytes\"", "Bits & Bytes")]
    [InlineData("Smith, Jones and Partners", "Smith, Jones and Partners")]
    [InlineData("my own, Petra Design", "Petra Design")]
    [InlineData("I'm with Telluria", "Telluria")]
    [InlineData("Sure, it's Ostwind Energie.", "Ostwind Energie")]
    [InlineData("We go by Lumo", "Lumo")]
    [InlineData("University of Zagreb", "University of Zagreb")]
    [InlineData("Marks and Spencer", "Marks and Spencer")]
    [InlineData("Okonkwo & Daughters", "Okonkwo & Daughters")]
    [InlineData("Halden Couriers, 34 ppl all in", "Halden Couriers")]
    [InlineData("Maplecrest Credit Union. 45 employees", "Maplecrest Credit Union")]
    public void A_company_answers_the_question_for_it(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "company", asked: "company"));

    [Theory]
    [InlineData("a small startup", "")]
    [InlineData("we don't have a name yet", "")]
    [InlineData("Does that matter?", "")]
    [InlineData("a law firm in Leeds", "")]
    [InlineData("just me, no company", "")]
    [InlineData("it's a family business", "")]
    [InlineData("hotels", "")]
    [InlineData("we're in logistics", "")]
    [InlineData("I'd rather not name it", "")]
    [InlineData("this is useless", "")]
    [InlineData("hello", "")]
    [InlineData("yes", "")]
    public void What_names_no_company_is_not_stored(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "company", asked: "company"));

    [Theory]
    [InlineData("we are 12 ppl at Petal & Thorn (flower wholesale)", "Petal & Thorn")]
    [InlineData("3 of us in a design studio called Oak & Ember", "Oak & Ember")]
    [InlineData("im mehmet from ege tekstil we are 85 people", "ege tekstil")]
    [InlineData("Rutherford Dental Group here, 145 employees", "Rutherford Dental Group")]
    [InlineData("we're a 90 person insurer, Bellwether Mutual.", "Bellwether Mutual")]
    [InlineData("Zentralwerk Maschinenbau GmbH, 180 Mitarbeiter", "Zentralwerk Maschinenbau GmbH")]
    [InlineData("I represent Vantage Orthopaedics.", "Vantage Orthopaedics")]
    [InlineData("I work for Nordhavn Pumper A/S as a manager", "Nordhavn Pumper A/S")]
    [InlineData("a team of 85 at Delta Forge Sdn Bhd", "Delta Forge Sdn Bhd")]
    [InlineData("forty-five of us at Meadowlark Nursery", "Meadowlark Nursery")]
    [InlineData("Company name is Blue Heron Press", "Blue Heron Press")]
    [InlineData("they are 600 people. Kalmar Tankers is our name", "Kalmar Tankers")]
    [InlineData("I'm Chukwuemeka Obi (Plant Engineer) at Zuma Cement.", "Zuma Cement")]
    [InlineData("i do marketing at Pinewood Crafts", "Pinewood Crafts")]
    [InlineData("Our company (Kestrel & Sons) has 40 employees", "Kestrel & Sons")]
    [InlineData("we're already a customer of yours (Ostrava Steelworks)", "Ostrava Steelworks")]
    [InlineData("Saw what you did for Norrvik Shipping", "")]
    [InlineData("I'm Tom from Berlin", "")]
    [InlineData("our client Siemens wants it", "")]
    [InlineData("We use Salesforce and Excel", "")]
    [InlineData("Urgent, 40 people waiting", "")]
    [InlineData("is Northlight Advisory open today?", "")]
    public void A_company_told_in_passing_is_read(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "company"));
}
