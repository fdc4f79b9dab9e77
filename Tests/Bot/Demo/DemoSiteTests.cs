using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace LeadBot.Tests.Bot.Demo;

public sealed class DemoSiteTests(PagesServer factory) : IClassFixture<PagesServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/services/ai")]
    [InlineData("/services/automation")]
    [InlineData("/services/process")]
    [InlineData("/services/software")]
    [InlineData("/pricing")]
    [InlineData("/contact")]
    [InlineData("/privacy")]
    public async Task Each_page_has_a_clean_address_the_launcher_and_a_strict_policy(string path)
    {
        var answer = await factory.CreateClient().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<script async src=\"/widget.js\" data-bot=\"default\"></script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_within_the_site_leads_somewhere()
    {
        var client = factory.CreateClient();
        var links = new SortedSet<string>();
        foreach (var page in (string[])["/", "/services/ai", "/services/process", "/pricing", "/contact", "/privacy"])
        {
            var html = await client.GetStringAsync(page, TestContext.Current.CancellationToken);
            foreach (var part in html.Split("href=\"/").Skip(1))
                links.Add("/" + part[..part.IndexOf('"', StringComparison.Ordinal)]);
        }

        links.RemoveWhere(link => link.StartsWith("/dashboard", StringComparison.Ordinal));
        Assert.True(links.Count > 8, string.Join(' ', links));
        foreach (var link in links)
        {
            var answer = await client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{link}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_page_that_was_not_changed_is_not_sent_again()
    {
        var client = factory.CreateClient();
        var first = await client.GetAsync("/pricing", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/pricing");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_is_lost_gets_a_page_and_a_program_gets_the_bare_status()
    {
        var client = factory.CreateClient();
        var program = await client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.Accept.ParseAdd("text/html");
        var browser = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, program.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, browser.StatusCode);
        Assert.DoesNotContain("<h1>", await program.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("There is no page here", await browser.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_can_be_switched_off_and_the_widget_stays()
    {
        await using var off = factory.WithWebHostBuilder(host => host.UseSetting("Demo:Enabled", "false"));
        var client = off.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/widget.js", TestContext.Current.CancellationToken)).StatusCode);
    }
}
