namespace LeadBot.Tests.Understanding.Claims;

/// <summary>Names and addresses, spelt, corrected and in other languages.</summary>
public sealed class SpeltContactTests
{
    [Theory]
    [InlineData("im Januar, after the holidays", "")]
    public void A_month_is_no_name(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "name", asked: "timeline").Replace(" | ", " & ", StringComparison.Ordinal));

    [Theory]
    [InlineData("dana@cole.example", "dana@cole.example")]
    [InlineData("dana at cole dot example", "dana@cole.example")]
    [InlineData("dana (at) cole.example", "dana@cole.example")]
    [InlineData("dana @ cole.example", "dana@cole.example")]
    [InlineData("it's dana@cole.example thanks", "dana@cole.example")]
    [InlineData("danna@cole.example sorry dana@cole.example", "dana@cole.example")]
    [InlineData("mailto:dana@cole.example", "dana@cole.example")]
    [InlineData("<dana@cole.example>", "dana@cole.example")]
    [InlineData("dana@cole.example.", "dana@cole.example")]
    [InlineData("d dot cole at my dash firm dot example", "d.cole@my-firm.example")]
    [InlineData("d underscore cole at firm dot example", "d_cole@firm.example")]
    [InlineData("eric.nilsen@fjord.example no wait, it's with a k: erik.nilsen@fjord.example", "erik.nilsen@fjord.example")]
    [InlineData("no wait, it's with a k", "")]
    [InlineData("dana@cole.co.uk", "dana@cole.co.uk")]
    [InlineData("Dana.Cole+leads@Cole.example", "Dana.Cole+leads@cole.example")]
    [InlineData("dana arroba cole punto example", "dana@cole.example")]
    [InlineData("dana at cole punkt example", "dana@cole.example")]
    [InlineData("dana arobase cole point example", "dana@cole.example")]
    [InlineData("dana (arroba) cole ponto example", "dana@cole.example")]
    [InlineData("I don't do email", "")]
    [InlineData("you can call me instead", "")]
    [InlineData("dana@cole", "")]
    public void An_address_answers_the_question(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "email", asked: "email").Replace(" | ", " & ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Ich heiße Anneliese Grünwald", "Anneliese Grünwald")]
    [InlineData("Anneliese", "Anneliese")]
    [InlineData("me llamo María José Pérez", "María José Pérez")]
    [InlineData("je m'appelle Jean-Luc Moreau", "Jean-Luc Moreau")]
    [InlineData("o meu nome é João da Silva", "João da Silva")]
    [InlineData("sou o João", "João")]
    [InlineData("priya", "priya")]
    [InlineData("priya nair", "priya nair")]
    [InlineData("just dave is fine", "dave")]
    [InlineData("it's Dave Smith (he/him)", "Dave Smith")]
    [InlineData("Dr. Okafor", "Dr. Okafor")]
    [InlineData("Mr O'Brien", "O'Brien")]
    [InlineData("Siobhán (pronounced shiv-awn)", "Siobhán")]
    [InlineData("Xiu Ying", "Xiu Ying")]
    [InlineData("Nguyen Van Minh", "Nguyen Van Minh")]
    [InlineData("Björk", "Björk")]
    [InlineData("KJ", "KJ")]
    [InlineData("jo", "jo")]
    [InlineData("Tom & Anna", "Tom & Anna")]
    [InlineData("Mohammed al-Rashid", "Mohammed al-Rashid")]
    [InlineData("van der Berg", "van der Berg")]
    [InlineData("Grace Hopper here", "Grace Hopper")]
    [InlineData("Olu. short for Oluwaseun", "Olu")]
    [InlineData("why do you need that", "")]
    [InlineData("anonymous", "")]
    [InlineData("call me tomorrow", "")]
    [InlineData("nope", "")]
    public void A_name_answers_the_question(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "name", asked: "name").Replace(" | ", " & ", StringComparison.Ordinal));

    [Theory]
    [InlineData("hey, marta here from harrow & finch (interior design, 14 ppl). our project tracking is a mess", "marta")]
    [InlineData("my name is kim and i work for bellwether, a print shop with 22 people, we'd like to get quotes out faster", "kim")]
    [InlineData("Buenas, soy Ander, gerente de Talleres Iruña, somos 35 y queremos digitalizar los partes de trabajo", "Ander")]
    [InlineData("Myself Priyanka Rao from Sagar Textiles, Surat. We are having 150 nos. employees and looking for ERP integration.", "Priyanka Rao")]
    [InlineData("My name is Walter Finch, I am the treasurer of the Holmbury Allotment Society, and we should like our waiting list put on a computer.", "Walter Finch")]
    [InlineData("need: booking sync. company: Driftwood Hostels. people: 31. when: january. me: Luca, ops lead", "Luca")]
    [InlineData("Thanks to Tom from your team for the link. We want to automate invoices", "")]
    public void A_name_is_read_in_passing(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "name", asked: null).Replace(" | ", " & ", StringComparison.Ordinal));
}
