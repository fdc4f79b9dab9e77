using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd;

/// <summary>The bar for newcomers on the demo site, and the site around it.</summary>
public sealed class DemoBarTests(Browser browser)
{
    private const string Toggle = ".behind-toggle";

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_newcomer_reads_behind_the_chat_what_was_understood_and_decided(bool phone, bool dark)
    {
        await using var server = LeadBotServer.Start();
        await using var visitor = await browser.VisitorAsync(phone, dark);
        var chat = await ChatPage.OpenAsync(visitor, server.Address, "/services/ai");
        await chat.OpenChatAsync();
        await chat.SayAsync("Can you help a 40-person firm find out where AI would pay off?");
        await chat.SayAsync("We are Cole <b>Advisory</b>");
        if (phone)
        {
            await chat.Frame.GetByRole(AriaRole.Button, new() { Name = "Close chat" }).ClickAsync();
            await chat.Page.Locator(Toggle).ClickAsync();
        }

        var bar = chat.Page.GetByRole(AriaRole.Complementary, new() { Name = "Behind the chat" });
        await bar.GetByText("We are Cole <b>").First.WaitForAsync();
        await bar.Locator("mark", new() { HasText = "40-person" }).Or(bar.Locator("mark", new() { HasText = "40" })).First.WaitForAsync();
        await bar.GetByText("of 100 points").WaitForAsync();
        await bar.GetByText("ms later, in one commit").First.WaitForAsync();
        Assert.StartsWith("/dashboard/leads/", await bar.GetByRole(AriaRole.Link, new() { Name = "Open this lead in the dashboard" }).GetAttributeAsync("href"), StringComparison.Ordinal);
        await Browser.ShotAsync(chat.Page, phone ? "demo-behind-phone-dark" : "demo-behind");
        await Accessibility.AssertAsync(chat.Page);
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task It_folds_by_the_keyboard_and_stays_folded_on_the_next_page()
    {
        await using var server = LeadBotServer.Start();
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(server.Address.ToString());
        await page.Locator("#behind-body").FocusAsync();

        await page.Keyboard.PressAsync("Escape");

        Assert.False(await page.Locator("#behind-body").IsVisibleAsync());
        Assert.Equal("false", await page.Locator(Toggle).GetAttributeAsync("aria-expanded"));
        Assert.Equal("behind-toggle", await page.EvaluateAsync<string>("() => document.activeElement.className"));
        await page.GotoAsync(new Uri(server.Address, "/pricing").ToString());
        Assert.False(await page.Locator("#behind-body").IsVisibleAsync());
        await page.Locator(Toggle).PressAsync("Enter");
        Assert.True(await page.Locator("#behind-body").IsVisibleAsync());
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task No_page_of_the_site_has_a_serious_accessibility_finding_or_scrolls_sideways(bool phone, bool dark)
    {
        await using var server = LeadBotServer.Start();
        await using var visitor = await browser.VisitorAsync(phone, dark);
        var page = await visitor.NewPageAsync();
        foreach (var path in new[] { "/", "/services/ai", "/services/automation", "/services/process", "/services/software", "/pricing", "/contact", "/privacy", "/nowhere" })
        {
            await page.GotoAsync(new Uri(server.Address, path).ToString());
            await page.Locator("leadbot-widget button.launcher").WaitForAsync();
            await Accessibility.AssertAsync(page);
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), path);
        }
    }
}
