using LeadBot.Leads.Matching;

namespace LeadBot.Tests.Leads.Matching;

public sealed class ContactKeyTests
{
    [Theory]
    [InlineData(" Dana@ColeAdvisory.example ", "dana@coleadvisory.example")]
    [InlineData("dana+chat@coleadvisory.example", "dana@coleadvisory.example")]
    [InlineData("+dana@coleadvisory.example", "+dana@coleadvisory.example")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_same_mailbox_has_one_key(string? address, string? key) => Assert.Equal(key, ContactKey.Email(address));

    [Theory]
    [InlineData("+420 777 123 456", "+420777123456")]
    [InlineData("123", null)]
    [InlineData(null, null)]
    public void The_same_number_has_one_key(string? number, string? key) => Assert.Equal(key, ContactKey.Phone(number));

    [Theory]
    [InlineData("dana@coleadvisory.example", "coleadvisory.example")]
    [InlineData("dana@gmail.com", null)]
    [InlineData("dana@mail.yahoo.co.uk", null)]
    [InlineData("nobody", null)]
    public void A_domain_stands_for_a_firm_unless_anybody_gets_a_mailbox_there(string address, string? key) =>
        Assert.Equal(key, ContactKey.Domain(address));

    [Theory]
    [InlineData("https://a.example/services/ai?x=/y", "/services/ai")]
    [InlineData("https://a.example", "/")]
    [InlineData("https://a.example/#top", "/")]
    [InlineData("/services/", "/services")]
    [InlineData("", "/")]
    public void A_pages_path_is_found_in_whatever_a_browser_sends(string page, string path) => Assert.Equal(path, PagePath.Of(page));
}
