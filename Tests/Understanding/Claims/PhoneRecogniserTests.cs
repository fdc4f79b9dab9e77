using System.Globalization;
using LeadBot.Leads.Claims;
using LeadBot.Understanding.Phones;

namespace LeadBot.Tests.Understanding.Claims;

public sealed class PhoneRecogniserTests
{
    [Theory]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("0044 20 7946 0018", "+442079460018")]
    [InlineData("+44 (0)20 7946 0018", "+442079460018")]
    [InlineData("020 7946 0018 (UK)", "+442079460018")]
    [InlineData("(415) 555-2671", "+14155552671")]
    [InlineData("415-555-2671, that's a US number", "+14155552671")]
    [InlineData("604-555-0119 Canada", "+16045550119")]
    [InlineData("it's 0171 1234567 in Germany", "+491711234567")]
    [InlineData("06 12 34 56 78, France", "+33612345678")]
    [InlineData("081 234 5678 South Africa", "+27812345678")]
    [InlineData("98765 43210, India", "+919876543210")]
    [InlineData("+91-98765-43210", "+919876543210")]
    [InlineData("09012345678 Japan", "+819012345678")]
    [InlineData("+55 (11) 91234-5678", "+5511912345678")]
    [InlineData("0412 345 678 Australia", "+61412345678")]
    [InlineData("8 (912) 345-67-89 Russia", "+79123456789")]
    [InlineData("call me on 07700 900 123, I'm in England", "+447700900123")]
    [InlineData("030/1234567 Deutschland", "+49301234567")]
    [InlineData("55 1234 5678 Mexico", "+525512345678")]
    [InlineData("tel: +971 50 123 4567 ext 4", "+971501234567")]
    public void A_number_becomes_e164_where_its_country_is_known(string text, string expected) =>
        Assert.Equal(expected, TestBot.Values(text, "phone", asked: "phone"));

    [Theory]
    [InlineData("020 7946 0018")] // no country
    [InlineData("12345")]
    [InlineData("2026-11-21")]
    [InlineData("no phone please")]
    [InlineData("order 4155552671")]
    [InlineData("+99 1234567")] // no such country
    [InlineData("+1 115 555 0000")] // no such area
    [InlineData("+44 123")]
    public void What_cannot_be_dialled_is_refused(string text) => Assert.Empty(TestBot.Values(text, "phone", asked: "phone"));

    [Theory]
    [InlineData("order no. 0171 1234567 has not arrived in Germany")]
    [InlineData("invoice 2024-0099123 from 12.10.2026")]
    [InlineData("we have 1234567 records in our database")]
    [InlineData("a budget of 1 200 000 SEK")]
    [InlineData("we are 40 people since 01.02.2003")]
    [InlineData("take my card 4111 1111 1111 1111")]
    [InlineData("between 100,000 and 250,000 USD")]
    public void Amounts_dates_and_orders_are_no_phones(string text) => Assert.Empty(TestBot.Values(text, "phone"));

    [Fact]
    public void The_visitors_country_completes_a_national_number() =>
        Assert.Contains(TestBot.Read("0171 1234567", "phone", country: "DE").Claims, claim => claim.Value.Equals(new FieldValue.Text("+491711234567")));

    [Fact]
    public void A_phone_instead_of_an_email_declines_the_email() =>
        Assert.Equal(LeadBot.Understanding.AnswerKind.Declined, TestBot.Read("rather by phone: +49 170 1234567", "email").Answer);

    [Fact]
    public void Every_region_of_the_table_accepts_its_own_longest_number()
    {
        foreach (var line in LeadBot.Understanding.Phrases.WordList.Lines("phone_regions.txt"))
        {
            var region = PhoneRegions.Find(line[..2])!;
            var national = "23" + new string('4', 20);
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"+{region.CallingCode}{national[..region.Longest]}"), PhoneNumber.National(national[..region.Longest], region));
        }
    }
}
