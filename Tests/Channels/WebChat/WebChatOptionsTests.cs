using LeadBot.Channels.WebChat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Channels.WebChat;

public sealed class WebChatOptionsTests
{
    [Theory]
    [InlineData("Bots:default:WebChat:TokenLifetime", "00:00:00", "Bots:default:WebChat:TokenLifetime must lie between 00:00:01 and 7.00:00:00.")]
    [InlineData("Bots:default:WebChat:ResumeWithin", "90.00:00:00", "Bots:default:WebChat:ResumeWithin must lie between 00:01:00 and 30.00:00:00.")]
    [InlineData("Bots:default:WebChat:AllowedOrigins:0", "www.example.com", "Bots:default:WebChat:AllowedOrigins holds \"www.example.com\".")]
    [InlineData("Bots:default:WebChat:AllowedOrigins", "https://a.example,https://b.example/path", "Bots:default:WebChat:AllowedOrigins holds \"https://b.example/path\".")]
    [InlineData("Bots:default:WebChat:Secret", "two words", "Bots:default:WebChat:Secret holds a blank")]
    [InlineData("Bots:default:WebChat:Secret", WebChatServer.OtherSecret, "Bots:other:WebChat:Secret is also the secret of the bot default.")]
    [InlineData("PublicUrl", "bot.example.com", "PublicUrl is \"bot.example.com\".")]
    [InlineData("PublicUrl", "ftp://bot.example.com", "PublicUrl is \"ftp://bot.example.com\".")]
    [InlineData("Limits:RequestsPerMinutePerAddress", "many", "Limits:RequestsPerMinutePerAddress is \"many\".")]
    [InlineData("Limits:RequestsPerMinutePerAddress", "-5", "Limits:RequestsPerMinutePerAddress is \"-5\".")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string key, string value, string sentence)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => WebChatServer.StartAsync((key, value)));

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_bot_has_its_own_settings_and_a_bot_without_any_has_the_defaults()
    {
        var config = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bots:a:WebChat:TokenLifetime"] = "02:00:00",
            ["Bots:a:WebChat:AllowedOrigins"] = "https://a.example, https://b.example",
            ["Bots:b:Name"] = "B",
        }).Build();
        var setup = new WebChatOptionsSetup(config, new WebChatBots(config));
        var (a, b) = (new WebChatOptions(), new WebChatOptions());

        setup.Configure("a", a);
        setup.Configure("b", b);

        Assert.Equal(TimeSpan.FromHours(2), a.TokenLifetime);
        Assert.Equal(["https://a.example", "https://b.example"], a.AllowedOrigins);
        Assert.Equal(TimeSpan.FromMinutes(30), b.TokenLifetime);
        Assert.Equal(TimeSpan.FromDays(30), b.ResumeWithin);
        Assert.Empty(b.AllowedOrigins);
        Assert.Null(b.Secret);
    }
}
