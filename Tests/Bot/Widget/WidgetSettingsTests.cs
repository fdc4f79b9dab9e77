using LeadBot.Bot.Widget;
using Microsoft.Extensions.Configuration;

namespace LeadBot.Tests.Bot.Widget;

public sealed class WidgetSettingsTests
{
    [Fact]
    public void The_default_bot_needs_no_settings()
    {
        var settings = WidgetSettings.For(Configuration(), "default");

        Assert.Equal("LeadBot", settings?.Name);
        Assert.Equal("/privacy", settings?.PrivacyUrl);
        Assert.Empty(settings!.AllowedOrigins);
    }

    [Theory]
    [InlineData("other")]
    [InlineData("")]
    [InlineData("default:Widget")]
    [InlineData("<script>")]
    public void A_bot_that_is_not_set_up_is_not_found(string bot) => Assert.Null(WidgetSettings.For(Configuration(), bot));

    [Fact]
    public void Origins_are_read_as_a_list_or_with_commas()
    {
        var list = Configuration(("Bots:a:WebChat:AllowedOrigins:0", "https://a.example"), ("Bots:a:WebChat:AllowedOrigins:1", "http://localhost:8080/"));
        var commas = Configuration(("Bots:a:WebChat:AllowedOrigins", "https://a.example, http://localhost:8080"));

        Assert.Equal(["https://a.example", "http://localhost:8080"], WidgetSettings.For(list, "a")!.AllowedOrigins);
        Assert.Equal(["https://a.example", "http://localhost:8080"], WidgetSettings.For(commas, "a")!.AllowedOrigins);
    }

    [Theory]
    [InlineData("example.com")]
    [InlineData("https://example.com/path")]
    [InlineData("https://example.com; script-src *")]
    [InlineData("'unsafe-inline'")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_origin_is_refused_by_name(string origin)
    {
        var error = Assert.Throws<InvalidOperationException>(() => WidgetSettings.For(Configuration(("Bots:a:WebChat:AllowedOrigins:0", origin)), "a"));

        Assert.Contains("Bots:a:WebChat:AllowedOrigins", error.Message, StringComparison.Ordinal);
        Assert.Contains(origin.Split(',')[0], error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//elsewhere.example")]
    [InlineData("privacy")]
    public void A_privacy_link_that_leads_nowhere_is_refused(string url) =>
        Assert.Throws<InvalidOperationException>(() => WidgetSettings.For(Configuration(("Bots:a:PrivacyUrl", url)), "a"));

    [Theory]
    [InlineData("/legal/privacy")]
    [InlineData("https://www.example.com/privacy")]
    public void A_privacy_link_is_a_path_or_an_address(string url) =>
        Assert.Equal(url, WidgetSettings.For(Configuration(("Bots:a:PrivacyUrl", url)), "a")!.PrivacyUrl);

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build();
}
