using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>A whole working day without a mouse.</summary>
public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task A_rep_signs_in_finds_a_lead_changes_it_and_takes_a_handoff_by_keys_alone()
    {
        await using var day = SalesDay.Start(browser);
        await day.AllComeAsync();
        await using var rep = await browser.VisitorAsync();
        var dashboard = await DashboardPage.OpenAsync(rep);
        var (page, keys) = (dashboard.Page, dashboard.Page.Keyboard);
        await page.GotoAsync(day.Address("/leads"));
        await Assertions.Expect(page.GetByLabel("User name")).ToBeFocusedAsync();
        await keys.TypeAsync("admin");
        await keys.PressAsync("Tab");
        await keys.TypeAsync(LeadBotServer.AdminPassword);
        await keys.PressAsync("Enter");
        await page.GetByText("Dana Cole").WaitForAsync();

        await keys.PressAsync("Tab");
        await Assertions.Expect(dashboard.Button("Skip to content")).ToBeFocusedAsync();
        await Assertions.Expect(dashboard.Button("Skip to content")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Browser.ShotAsync(page, "dashboard-skip");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();

        await keys.PressAsync("?");
        await dashboard.Heading("Keyboard shortcuts").WaitForAsync();
        await Browser.ShotAsync(page, "dashboard-keys");
        await Accessibility.AssertAsync(page);
        await keys.PressAsync("Escape");
        await Assertions.Expect(dashboard.Heading("Keyboard shortcuts")).ToHaveCountAsync(0);

        await keys.PressAsync("j");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Jo", Exact = true })).ToBeFocusedAsync();
        await keys.PressAsync("j");
        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Dana Cole" })).ToBeFocusedAsync();
        await Browser.ShotAsync(page, "dashboard-row-focus");
        await keys.PressAsync("Enter");
        await dashboard.Heading("Dana Cole").WaitForAsync();
        await keys.PressAsync("s");
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "New" }).WaitForAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sales status") })).ToContainTextAsync("Contacted");
        await keys.PressAsync("u");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Dana Cole" })).ToBeFocusedAsync();
        await dashboard.CounterAsync("contacted", 1);

        await keys.PressAsync("g");
        await keys.PressAsync("h");
        await page.Locator("[data-handoff]").First.WaitForAsync();
        await keys.PressAsync("j");
        await keys.PressAsync("a");
        await dashboard.ToastAsync("It is yours");
        await dashboard.Heading("Accepted by you").WaitForAsync();
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Single_letters_do_nothing_while_somebody_writes_or_has_turned_them_off()
    {
        await using var day = SalesDay.Start(browser);
        await day.JoLooksAroundAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads"));
        await page.Locator("[data-lead]").WaitForAsync();

        await page.GetByLabel("Search leads").FocusAsync();
        await page.Keyboard.TypeAsync("gh?j");
        await Assertions.Expect(page.GetByLabel("Search leads")).ToHaveValueAsync("gh?j");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await page.GetByRole(AriaRole.Switch).UncheckAsync();
        await dashboard.Button("Done").ClickAsync();
        await page.ReloadAsync();
        await page.Locator("[data-lead]").WaitForAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("h");
        await page.Keyboard.PressAsync("?");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/leads$"));
        await Assertions.Expect(dashboard.Heading("Keyboard shortcuts")).ToHaveCountAsync(0);
    }
}
