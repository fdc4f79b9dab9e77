using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>What a person meets when the session, the network or the server is gone; and the look they chose.</summary>
public sealed class SessionTests(Browser browser)
{
    [Fact]
    public async Task A_session_that_ended_leads_to_the_sign_in_page_and_back()
    {
        await using var day = SalesDay.Start(browser);
        await day.DanaComesAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        var lead = $"/leads/{await day.LeadAsync("dana@coleadvisory.example")}";
        await page.GotoAsync(day.Address(lead));
        await dashboard.Heading("Dana Cole").WaitForAsync();

        await context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sales status") }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Contacted" }).ClickAsync();
        await page.GetByText("Your session has ended.").WaitForAsync();
        await Browser.ShotAsync(page, "dashboard-session-ended");
        await dashboard.EnterAsync();

        await dashboard.Heading("Dana Cole").WaitForAsync();
        Assert.EndsWith(lead, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_the_page_says_so_and_goes_on_when_it_is_back()
    {
        await using var day = SalesDay.Start(browser);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads"));
        await dashboard.Heading("No leads yet").WaitForAsync();

        await context.SetOfflineAsync(true);
        await page.GetByText("You are offline.").WaitForAsync();
        await Browser.ShotAsync(page, "dashboard-offline");
        await context.SetOfflineAsync(false);
        await Assertions.Expect(page.GetByText("You are offline.")).ToHaveCountAsync(0);
        await day.DanaComesAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dana Cole" }).WaitForAsync();
    }

    [Fact]
    public async Task What_cannot_be_loaded_is_said_and_tried_again()
    {
        await using var day = SalesDay.Start(browser);
        await day.DanaComesAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.RouteAsync(new Regex("/api/v1/bots/default/(leads\\?|handoffs)"), route => route.FulfillAsync(new() { Status = 400, ContentType = "application/problem+json", Body = """{"title":"x","detail":"The test says no."}""" }));

        await page.GotoAsync(day.Address("/leads"));
        await page.GetByText("The test says no.").WaitForAsync();
        await Browser.ShotAsync(page, "dashboard-error");
        await page.GotoAsync(day.Address("/handoffs"));
        await page.GetByText("The test says no.").WaitForAsync();
        await page.UnrouteAllAsync();
        await dashboard.Button("Try again").ClickAsync();
        await page.Locator("[data-handoff]").WaitForAsync();
    }

    [Fact]
    public async Task The_look_that_a_person_chose_stays_in_this_browser()
    {
        await using var day = SalesDay.Start(browser);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of admin" }).ClickAsync();
        await Browser.ShotAsync(page, "dashboard-menu");
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Dark" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-look", "dark");

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-look", "dark");
        await dashboard.Heading("No leads yet").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Account of admin" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "As the system" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-look", "light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-look", "dark");
    }
}
