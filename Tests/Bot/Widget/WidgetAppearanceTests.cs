using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;

namespace LeadBot.Tests.Bot.Widget;

/// <summary>What the launcher asks for before it draws itself.</summary>
public sealed class WidgetAppearanceTests(PagesServer factory) : IClassFixture<PagesServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_settings_of_the_bot_reach_every_site_and_may_be_kept_for_a_minute()
    {
        await using var host = factory.WithWebHostBuilder(builder => builder
            .UseSetting("Bots:default:Widget:Color", "#d9480f")
            .UseSetting("Bots:default:Widget:Position", "Left")
            .UseSetting("Bots:default:Widget:Title", "Ask <b>Ada</b>")
            .UseSetting("Bots:default:Widget:Teaser:Text", "Stuck?")
            .UseSetting("Bots:default:Widget:Teaser:After", "00:00:20")
            .UseSetting("Bots:default:Widget:Teaser:Pages", "/pricing")
            .UseSetting("Bots:default:Widget:Views", "false"));

        var answer = await GetAsync(host.CreateClient(), "/widget/settings?bot=default", "https://anywhere.example");

        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(TimeSpan.FromMinutes(1), answer.Headers.CacheControl?.MaxAge);
        var json = (await answer.Content.ReadFromJsonAsync<JsonObject>(Ct))!;
        Assert.Equal("#d9480f", (string?)json["palette"]!["light"]!["fill"]);
        Assert.Equal("left", (string?)json["position"]);
        Assert.Equal("Ask <b>Ada</b>", (string?)json["title"]);
        Assert.Equal("""{"text":"Stuck?","afterMs":20000,"pages":["/pricing"]}""", json["teaser"]!.ToJsonString());
        Assert.False((bool)json["views"]!);

        var frame = await host.CreateClient().GetStringAsync("/widget/frame", Ct);
        Assert.Contains("<h1>Ask &lt;b&gt;Ada&lt;/b&gt;</h1>", frame, StringComparison.Ordinal);
        Assert.Contains("--fill: #d9480f;", frame, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_colour_of_a_page_is_turned_into_a_palette_or_told_to_be_wrong()
    {
        var client = factory.CreateClient();

        var good = await client.GetFromJsonAsync<JsonObject>("/widget/settings?color=%237c3aed", Ct);
        var wrong = await client.GetFromJsonAsync<JsonObject>("/widget/settings?color=%23ffcc00", Ct);

        Assert.Equal("#7c3aed", (string?)good!["palette"]!["light"]!["fill"]);
        Assert.Empty(good["faults"]!.AsArray());
        Assert.Equal("#0b6b6b", (string?)wrong!["palette"]!["light"]!["fill"]);
        Assert.StartsWith("data-color \"#ffcc00\" cannot be seen well on white", (string?)wrong["faults"]![0], StringComparison.Ordinal);
        Assert.DoesNotContain("evil", await client.GetStringAsync("/widget/frame?color=%23fff%7Devil", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_names_the_chat_in_its_frame_and_a_bare_link_does_not()
    {
        var client = factory.CreateClient();
        Assert.DoesNotContain("Your bank", await client.GetStringAsync("/widget/frame?title=Your%20bank", Ct), StringComparison.Ordinal);

        client.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "iframe");
        Assert.Contains("<h1>Your &lt;i&gt;</h1>", await client.GetStringAsync("/widget/frame?title=Your%20%3Ci%3E", Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.example.com", HttpStatusCode.OK)]
    [InlineData("https://shop.example.org", HttpStatusCode.OK)]
    [InlineData("http://localhost", HttpStatusCode.OK)] // our own
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("https://example.org", HttpStatusCode.Forbidden)]
    [InlineData("https://www.example.com.evil.test", HttpStatusCode.Forbidden)]
    [InlineData("http://shop.example.org", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Only_pages_of_the_allowed_sites_draw_a_button(string? origin, HttpStatusCode status)
    {
        await using var host = factory.WithWebHostBuilder(builder => builder
            .UseSetting("Bots:default:WebChat:AllowedOrigins", "https://www.example.com,https://*.example.org"));

        var answer = await GetAsync(host.CreateClient(), "/widget/settings", origin);

        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.Forbidden)
            Assert.Contains("Bots:default:WebChat:AllowedOrigins", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_bot_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(factory.CreateClient(), "/widget/settings?bot=nobody", null)).StatusCode);

    [Theory]
    [InlineData("de-AT,en;q=0.5", "de", "Chat öffnen", "Mit einem Menschen sprechen")]
    [InlineData("cs-CZ", "en", "Open chat", "Talk to a person")]
    public async Task The_widget_speaks_the_language_that_the_bot_will_speak(string wished, string lang, string open, string person)
    {
        await using var host = factory.WithWebHostBuilder(builder => builder.UseSetting("Bots:default:Locales:1", "de"));
        var client = host.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(wished);

        Assert.Equal(open, (string?)(await client.GetFromJsonAsync<JsonObject>("/widget/settings", Ct))!["texts"]!["open"]);
        var frame = WebUtility.HtmlDecode(await client.GetStringAsync("/widget/frame", Ct));
        Assert.Contains($"<html lang=\"{lang}\">", frame, StringComparison.Ordinal);
        Assert.Contains(person, frame, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string address, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        return await client.SendAsync(request, Ct);
    }
}
