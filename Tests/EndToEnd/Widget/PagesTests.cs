using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Widget;

/// <summary>Pages on which the visitor is: counted without knowing who, and told to the bot with each message.</summary>
public sealed class PagesTests(Browser browser)
{
    [Fact]
    public async Task A_view_is_counted_for_each_page_also_within_a_single_page_site()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var traffic = new Traffic(page);
        await page.GotoAsync(new Uri(site.Address, "/pricing?email=dana@example.com#team").ToString());
        await traffic.ViewsAsync(1);
        await page.EvaluateAsync("() => history.pushState({}, '', '/pricing?team=2')"); // the same page
        await page.EvaluateAsync("() => history.pushState({}, '', '/about')");
        await traffic.ViewsAsync(2);
        await page.EvaluateAsync("() => history.back()");

        var views = await traffic.ViewsAsync(3);

        Assert.Equal(["/pricing", "/about", "/pricing"], views.Select(view => (string?)view["page"]));
        Assert.All(views, view => Assert.Equal(["bot", "page", "teaser"], view.AsObject().Select(pair => pair.Key)));
    }

    [Theory]
    [InlineData("data-views=\"off\"", "void 0")]
    [InlineData("", "Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })")]
    [InlineData("", "Object.defineProperty(navigator, 'doNotTrack', { value: '1' })")]
    public async Task Nobody_is_counted_against_the_will_of_the_site_or_the_visitor(string attributes, string wish)
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address, attributes);
        await using var visitor = await browser.VisitorAsync();
        await visitor.AddInitScriptAsync(wish);
        var page = await visitor.NewPageAsync();
        var traffic = new Traffic(page);
        await page.GotoAsync(site.Address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("leadbot-widget button.launcher").WaitForAsync();

        Assert.Contains("/widget/settings", traffic.Paths);
        Assert.Empty(traffic.Views);
    }

    [Fact]
    public async Task Each_message_says_on_which_page_of_a_single_page_site_it_was_written()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, site.Address, "/pricing?utm_source=mail");
        var traffic = new Traffic(chat.Page);
        await chat.OpenChatAsync();
        await chat.SayAsync("We are Cole Advisory");

        // The launcher looks once a second; what it tells the frame is what the frame then sends. It tells it once: the frame has to listen before.
        var frame = chat.Page.Frames[^1];
        await frame.EvaluateAsync("() => { addEventListener('message', event => { window.told ||= event.data?.page?.title === 'About us' }) }");
        await chat.Page.EvaluateAsync("() => { history.pushState({}, '', '/about#team'); document.title = 'About us' }");
        await frame.WaitForFunctionAsync("() => window.told");
        await chat.SayAsync("40 people");

        var messages = traffic.Messages.Select(message => message["channelData"]!["leadbot"]!).ToList();
        Assert.Equal([$"{site.Address}pricing?utm_source=mail", $"{site.Address}about#team"], messages.Select(context => (string?)context["page"]!["url"]));
        Assert.Equal("About us", (string?)messages[1]["page"]!["title"]);
        Assert.All(messages, context => Assert.Equal("mail", (string?)context["campaign"]!["utm_source"]));
        Assert.Equal(("America/New_York", "en-US"), ((string?)messages[1]["visitor"]!["timeZone"], (string?)messages[1]["visitor"]!["locale"]));
    }

    [Fact]
    public async Task The_conversation_goes_on_over_pages_and_reloads_of_another_site()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        await HostSite.TakeViewsAsync(visitor);
        var chat = await ChatPage.OpenAsync(visitor, site.Address);
        await chat.OpenChatAsync();
        await chat.SayAsync("We are Cole Advisory");
        var before = await chat.BotMessagesAsync();

        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "Pricing" }).ClickAsync();
        await chat.LastBotMessageAsync(before.Count);
        Assert.Equal(before, await chat.BotMessagesAsync());

        await chat.Page.ReloadAsync();
        await chat.LastBotMessageAsync(before.Count);
        Assert.Equal(before, await chat.BotMessagesAsync());
        Assert.Empty(chat.Errors);
    }
}
