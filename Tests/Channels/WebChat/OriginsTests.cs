using LeadBot.Channels.WebChat;

namespace LeadBot.Tests.Channels.WebChat;

public sealed class OriginsTests
{
    private const string Own = "https://bot.example";

    [Theory]
    [InlineData("https://www.example.com", true)]
    [InlineData("https://WWW.example.com", true)]
    [InlineData("https://a.example.org", true)]
    [InlineData("https://a.b.example.org", true)]
    [InlineData("https://a.example.net:8443", true)]
    [InlineData(Own, true)]
    [InlineData("http://www.example.com", false)]
    [InlineData("https://www.example.com:8443", false)]
    [InlineData("https://example.org", false)]
    [InlineData("https://badexample.org", false)]
    [InlineData("http://a.example.org", false)]
    [InlineData("https://a.example.org.evil.test", false)]
    [InlineData("https://a.example.net", false)]
    [InlineData("https://*.example.org", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void An_origin_is_allowed_by_name_or_below_a_star(string origin, bool allowed) =>
        Assert.Equal(allowed, Origins.Allow(["https://www.example.com/", "https://*.example.org", "https://*.example.net:8443"], origin, Own));

    [Fact]
    public void An_empty_list_allows_everyone() => Assert.True(Origins.Allow([], "null", Own));

    [Theory]
    [InlineData("https://www.example.com", true)]
    [InlineData("https://*.example.com", true)]
    [InlineData("http://localhost:8080/", true)]
    [InlineData("*.example.com", false)]
    [InlineData("https://*", false)]
    [InlineData("https://*.", false)]
    [InlineData("https://www.*.com", false)]
    [InlineData("https://www.example.com/path", false)]
    public void What_settings_may_allow_is_an_origin_or_all_hosts_below_one(string text, bool allowed) => Assert.Equal(allowed, Origins.IsPattern(text));
}
