using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Widget;

/// <summary>The chat is offered once, politely, and never again to who has had the chance.</summary>
public sealed class TeaserTests(Browser browser) : IAsyncLifetime
{
    private const string Teaser = "leadbot-widget .teaser";

    /// <summary>Holds back what waits for the teaser's five seconds until the test lets them pass.</summary>
    private const string HoldTime = """
        (() => {
          const due = new Map(), set = window.setTimeout, clear = window.clearTimeout;
          window.setTimeout = (call, ms, ...rest) => {
            if (ms !== 5000) return set(call, ms, ...rest);
            const id = set(() => {}, 2 ** 30);
            due.set(id, call);
            return id;
          };
          window.clearTimeout = id => { due.delete(id); clear(id); };
          window.letTimePass = () => [...due.values()].forEach(call => call());
        })()
        """;

    private LeadBotServer _server = null!;
    private HostSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _server = LeadBotServer.Start(
            ("Bots:default:Widget:Teaser:Text", "Questions about <prices>?"), ("Bots:default:Widget:Teaser:Pages", "/pricing,/plans/*"), ("Bots:default:Widget:Teaser:After", "00:00:05"));
        _site = await HostSite.StartAsync(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task It_comes_on_its_page_after_its_time_takes_no_focus_and_opens_the_chat()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await ArriveAsync(visitor, "/pricing");
        var traffic = new Traffic(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "About" }).FocusAsync();
        Assert.False(await page.Locator(Teaser).IsVisibleAsync());

        Assert.True(await ComesAsync(page));

        Assert.Equal("Questions about <prices>?", await page.GetByRole(AriaRole.Status).First.InnerTextAsync());
        Assert.Equal("About", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.Equal("""{"bot":"default","page":"/pricing","teaser":true}""", Assert.Single(await traffic.ViewsAsync(1)).ToJsonString());
        Assert.Equal(0, await StoredAsync(page));
        await Accessibility.AssertAsync(page);
        await Browser.ShotAsync(page, "widget-teaser");

        await page.GetByRole(AriaRole.Button, new() { Name = "Questions about <prices>?" }).ClickAsync();
        await page.FrameLocator("leadbot-widget iframe").Locator(".webchat__bubble").First.WaitForAsync();
        Assert.False(await page.Locator(Teaser).IsVisibleAsync());
    }

    [Fact]
    public async Task It_stays_away_from_other_pages()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await ArriveAsync(visitor, "/about");

        Assert.False(await ComesAsync(page));
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Escape")]
    public async Task Dismissed_by_the_keyboard_it_is_gone_for_this_tab(string key)
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await ArriveAsync(visitor, "/pricing");
        Assert.True(await ComesAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss this suggestion" }).FocusAsync();
        await page.Keyboard.PressAsync(key);
        Assert.False(await page.Locator(Teaser).IsVisibleAsync());
        Assert.Equal("launcher", await page.EvaluateAsync<string>("() => document.querySelector('leadbot-widget').shadowRoot.activeElement.className"));

        await GoAsync(page, "/plans/team");
        Assert.False(await ComesAsync(page));
    }

    [Fact]
    public async Task Ignored_it_does_not_come_back_on_the_next_pages_nor_after_a_reload_and_nothing_is_stored_for_that()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await ArriveAsync(visitor, "/pricing");
        Assert.True(await ComesAsync(page));

        await page.ReloadAsync();
        Assert.False(await ComesAsync(page));
        await GoAsync(page, "/about");
        await GoAsync(page, "/plans/team");
        Assert.False(await ComesAsync(page));
        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.False(await ComesAsync(page));
        Assert.Equal(0, await StoredAsync(page));
    }

    [Fact]
    public async Task Who_comes_from_a_page_without_it_is_offered_the_chat_once()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await ArriveAsync(visitor, "/about");
        await GoAsync(page, "/pricing");

        Assert.True(await ComesAsync(page));
    }

    [Fact]
    public async Task Who_has_opened_the_chat_is_not_asked_again()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await ArriveAsync(visitor, "/about");
        await page.Locator("leadbot-widget button.launcher").ClickAsync();
        await page.Locator("leadbot-widget button.launcher").ClickAsync();

        await GoAsync(page, "/pricing");
        Assert.False(await ComesAsync(page));
    }

    [Fact]
    public async Task A_single_page_site_shows_it_once_and_takes_it_away_with_its_page()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await ArriveAsync(visitor, "/about");

        await page.EvaluateAsync("() => history.pushState({}, '', '/pricing')");
        Assert.True(await ComesAsync(page));
        await page.EvaluateAsync("() => history.pushState({}, '', '/about')");
        await page.Locator(Teaser).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await page.EvaluateAsync("() => history.pushState({}, '', '/plans/team')");
        Assert.False(await ComesAsync(page));
    }

    private async Task<IPage> ArriveAsync(IBrowserContext visitor, string path)
    {
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync(HoldTime);
        await GoAsync(page, path);
        return page;
    }

    private async Task GoAsync(IPage page, string path)
    {
        // As a link on the page does: the browser then knows where the visitor comes from.
        if (page.Url == "about:blank")
        {
            await page.GotoAsync(new Uri(_site.Address, path).ToString());
        }
        else
        {
            await page.EvaluateAsync("path => { document.querySelector('main a').href = path }", path);
            await page.Locator("main a").First.ClickAsync();
            await page.WaitForURLAsync("**" + path);
        }

        await page.Locator("leadbot-widget button.launcher").WaitForAsync();
    }

    private static async Task<bool> ComesAsync(IPage page)
    {
        await page.Locator("leadbot-widget button.launcher").WaitForAsync();
        await page.EvaluateAsync("() => window.letTimePass()");
        return await page.Locator(Teaser).IsVisibleAsync();
    }

    private static Task<int> StoredAsync(IPage page) => page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length + document.cookie.length");
}
