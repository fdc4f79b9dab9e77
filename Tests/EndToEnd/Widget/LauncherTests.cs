using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Widget;

/// <summary>The button on somebody's website.</summary>
public sealed class LauncherTests(Browser browser)
{
    private const string Button = "leadbot-widget button.launcher";
    private const string Panel = "leadbot-widget .panel";

    [Fact]
    public async Task Web_Chat_is_loaded_by_the_click_and_never_before_and_nothing_is_stored_until_then()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var traffic = new Traffic(page);
        await page.GotoAsync(site.Address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator(Button).WaitForAsync();

        Assert.Equal(["/", "/widget.js", "/widget/settings", "/widget/views"], traffic.Paths.Order());
        Assert.Equal(0, await StoredAsync(page));
        Assert.Empty(await visitor.CookiesAsync());

        var bundle = await page.RunAndWaitForResponseAsync(
            () => page.Locator(Button).ClickAsync(), response => response.Url.Contains("/widget/webchat.", StringComparison.Ordinal));
        Assert.Contains("immutable", bundle.Headers["cache-control"], StringComparison.Ordinal);
        Assert.Matches("^(br|gzip)$", bundle.Headers["content-encoding"]);
        await page.FrameLocator("leadbot-widget iframe").Locator(".webchat__bubble").First.WaitForAsync();
    }

    [Fact]
    public async Task Colour_side_and_words_come_from_the_tag()
    {
        await using var server = LeadBotServer.Start(("Bots:default:Widget:Label", "Not this"), ("Bots:default:Widget:Color", "#1d4ed8"));
        await using var site = await HostSite.StartAsync(server.Address, """data-color="#d9480f" data-position="left" data-label="Ask us" data-title="Harbor Desk" """);
        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, site.Address);

        var button = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Ask us", Exact = true }).And(chat.Page.Locator(Button));
        await button.WaitForAsync();
        Assert.Equal("rgb(217, 72, 15)", await button.EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
        Assert.InRange((await button.BoundingBoxAsync())!.X, 0, 40);
        await chat.OpenChatAsync();
        await chat.Frame.GetByRole(AriaRole.Heading, new() { Name = "Harbor Desk" }).WaitForAsync();
        Assert.Equal("Chat with Harbor Desk", await chat.Page.Locator(Panel).GetAttributeAsync("aria-label"));
        await Browser.ShotAsync(chat.Page, "widget-dressed");
        await Accessibility.AssertAsync(chat.Page);
    }

    [Fact]
    public async Task A_colour_that_cannot_be_seen_is_told_on_the_console_and_not_used()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address, "data-color=\"#ffee00\"");
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();

        var told = await page.RunAndWaitForConsoleMessageAsync(
            () => page.GotoAsync(site.Address.ToString()), new() { Predicate = message => message.Text.StartsWith("LeadBot:", StringComparison.Ordinal) });

        Assert.Contains("data-color \"#ffee00\" cannot be seen well on white", told.Text, StringComparison.Ordinal);
        Assert.Equal("rgb(11, 107, 107)", await page.Locator(Button).EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
    }

    [Fact]
    public async Task The_keyboard_alone_opens_chats_and_closes()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, site.Address);
        await chat.Page.Locator(Button).WaitForAsync();

        for (var tabs = 0; tabs < 8 && await FocusAsync(chat.Page) != "launcher"; tabs++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
        }

        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.LastBotMessageAsync(1);
        await chat.Frame.Locator("[data-id='webchat-sendbox-input']:focus").WaitForAsync();
        await chat.Page.Keyboard.TypeAsync("We are Cole Advisory");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.LastBotMessageAsync(2);
        await chat.Page.Keyboard.PressAsync("Escape");
        await chat.Page.Locator(Panel).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal("launcher", await FocusAsync(chat.Page));
    }

    [Fact]
    public async Task A_button_of_the_page_opens_the_chat_even_before_the_launcher_is_drawn()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var held = new TaskCompletionSource<IRoute>(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/widget/settings*", held.SetResult);
        await page.GotoAsync(site.Address.ToString());
        var settings = await held.Task;
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask us" }).ClickAsync();
        await settings.ContinueAsync();

        await page.FrameLocator("leadbot-widget iframe").Locator(".webchat__bubble").First.WaitForAsync();
    }

    [Fact]
    public async Task A_chat_that_cannot_be_loaded_says_so_and_comes_with_the_second_try()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.RouteAsync("**/widget/frame*", route => route.AbortAsync());
        await page.GotoAsync(site.Address.ToString());
        await page.Locator(Button).ClickAsync();

        await page.GetByRole(AriaRole.Alert).GetByText("The chat could not be loaded").WaitForAsync();
        await Accessibility.AssertAsync(page);
        await page.UnrouteAsync("**/widget/frame*");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await page.FrameLocator("leadbot-widget iframe").Locator(".webchat__bubble").First.WaitForAsync();
    }

    [Fact]
    public async Task A_server_that_gives_no_token_is_told_and_asked_again()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.RouteAsync("**/widget/token", route => route.FulfillAsync(new() { Status = 503 }));
        await page.GotoAsync(site.Address.ToString());
        await page.Locator(Button).ClickAsync();

        var frame = page.FrameLocator("leadbot-widget iframe");
        await frame.GetByText("The chat cannot be reached right now.").WaitForAsync();
        await page.UnrouteAsync("**/widget/token");
        await frame.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await frame.Locator(".webchat__bubble").First.WaitForAsync();
    }

    [Fact]
    public async Task On_a_phone_the_chat_fills_the_screen_and_gives_it_back()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync(phone: true, dark: true);
        var chat = await ChatPage.OpenAsync(visitor, site.Address);
        await chat.OpenChatAsync();

        var box = (await chat.Page.Locator(Panel).BoundingBoxAsync())!;
        Assert.Equal((0, 0, 390, 844), (box.X, box.Y, box.Width, box.Height));
        Assert.False(await chat.Page.Locator(Button).IsVisibleAsync());
        await Browser.ShotAsync(chat.Page, "widget-phone-dark");
        await Accessibility.AssertAsync(chat.Page);
        await chat.Frame.GetByRole(AriaRole.Button, new() { Name = "Close chat" }).ClickAsync();
        await chat.Page.Locator(Button).WaitForAsync();
    }

    [Fact]
    public async Task Who_wants_less_motion_gets_none_and_forced_colours_keep_an_outline()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Address.ToString());
        await page.Locator(Button).ClickAsync();
        Assert.Equal("rise", await StyleAsync(page, Panel, "animationName"));

        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce, ForcedColors = ForcedColors.Active });

        Assert.Equal("none", await StyleAsync(page, Panel, "animationName"));
        Assert.Equal("2px", await StyleAsync(page, Button, "borderTopWidth"));
    }

    private static Task<string> StyleAsync(IPage page, string selector, string property) =>
        page.Locator(selector).EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);

    private static Task<int> StoredAsync(IPage page) => page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length + document.cookie.length");

    private static Task<string> FocusAsync(IPage page) =>
        page.EvaluateAsync<string>("() => document.querySelector('leadbot-widget')?.shadowRoot.activeElement?.className ?? ''");
}
