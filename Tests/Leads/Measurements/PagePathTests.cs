using LeadBot.Leads.Measurements;

namespace LeadBot.Tests.Leads.Measurements;

public sealed class PagePathTests
{
    [Theory]
    [InlineData("/pricing", "/pricing")]
    [InlineData("/pricing/", "/pricing")]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData("https://a.example", "/")]
    [InlineData("https://a.example?x=1", "/")]
    [InlineData("https://a.example/Services/ai/?email=ana@firm.com#top", "/Services/ai")]
    [InlineData("/search?q=ana@firm.com", "/search")]
    [InlineData("/a?next=https://b.example/c", "/a")]
    [InlineData("/caf\u00e9/\u0007x", "/caf\u00e9/x")]
    [InlineData("pricing", "")]
    [InlineData("about:blank", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Only_the_path_of_an_address_is_kept(string? address, string path) => Assert.Equal(path, PagePath.Of(address));

    [Theory]
    [InlineData("/")]
    [InlineData("https://a.example/")]
    public void A_path_without_end_is_cut(string start)
    {
        Assert.Equal("/" + new string('a', PagePath.MaxLength - 1), PagePath.Of(start + new string('a', 5_000)));
        Assert.Equal("/" + new string('a', PagePath.MaxLength - 2), PagePath.Of(start + new string('a', PagePath.MaxLength - 2) + "\U0001F600")); // never half a letter
    }
}
