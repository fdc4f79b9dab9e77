using LeadBot.Bot.Widget;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Bot.Widget;

public sealed class WidgetOptionsTests(PagesServer factory) : IClassFixture<PagesServer>
{
    [Theory]
    [InlineData("Color", "#ffcc00", "Bots:default:Widget:Color \"#ffcc00\" cannot be seen well on white")]
    [InlineData("Color", "blue", "Bots:default:Widget:Color is \"blue\".")]
    [InlineData("Position", "7", "Bots:default:Widget:Position must be one of: Right, Left.")]
    [InlineData("Title", "0123456789012345678901234567890123456789012345678901234567890", "Bots:default:Widget:Title must be one line of at most 60 letters; it has 61.")]
    [InlineData("Label", "two\nlines", "Bots:default:Widget:Label must be one line of at most 30 letters; it has 9.")]
    [InlineData("Teaser:After", "00:00:00", "Bots:default:Widget:Teaser:After is 00:00:00; it must lie between 00:00:01 and 00:10:00.")]
    [InlineData("Teaser:Pages:0", "pricing", "Bots:default:Widget:Teaser:Pages holds \"pricing\".")]
    public void A_wrong_setting_stops_the_start_and_is_named(string key, string value, string sentence)
    {
        var config = Configuration((key, value));
        using var services = new ServiceCollection().AddWidget(config).BuildServiceProvider();

        var error = Assert.ThrowsAny<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_read_as_a_list_or_with_commas()
    {
        Assert.Equal(["/pricing", "/services/*"], Read(("Teaser:Pages", "/pricing, /services/*")).Teaser.Pages);
        Assert.Equal(["/pricing", "/services/*"], Read(("Teaser:Pages:0", "/pricing"), ("Teaser:Pages:1", "/services/*")).Teaser.Pages);
        Assert.Empty(Read().Teaser.Pages);
    }

    [Fact]
    public async Task A_changed_setting_is_seen_by_the_next_request()
    {
        await using var host = factory.WithWebHostBuilder(_ => { });
        var client = host.CreateClient();
        Assert.Contains("\"label\":\"\"", await client.GetStringAsync("/widget/settings", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var configuration = host.Services.GetRequiredService<IConfiguration>();
        configuration["Bots:default:Widget:Label"] = "Ask us";
        ((IConfigurationRoot)configuration).Reload();

        Assert.Contains("\"label\":\"Ask us\"", await client.GetStringAsync("/widget/settings", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static WidgetOptions Read(params (string Key, string Value)[] settings)
    {
        var options = new WidgetOptions();
        new WidgetOptionsSetup(Configuration(settings)).Configure("default", options);
        return options;
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create($"Bots:default:Widget:{pair.Key}", (string?)pair.Value)).Prepend(new("Bots:default:Name", "Nora"))).Build();
}
