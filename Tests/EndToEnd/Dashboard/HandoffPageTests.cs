using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>The queue of people: live, with one winner, and with a way back.</summary>
public sealed class HandoffPageTests(Browser browser)
{
    [Fact]
    public async Task It_appears_by_itself_is_accepted_passed_on_and_closed()
    {
        await using var day = SalesDay.Start(browser);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/handoffs"));
        await dashboard.Heading("Nobody waits").WaitForAsync();
        await Browser.ShotAsync(page, "dashboard-handoffs-empty");

        await day.PeterAsksForAGuaranteeAsync();
        var row = page.Locator("[data-handoff]");
        await Assertions.Expect(row).ToContainTextAsync("Can you guarantee ROI?");
        await Assertions.Expect(row).ToContainTextAsync("Asked for a guarantee");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Handoffs , 1 waiting" })).ToBeVisibleAsync();

        await row.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await dashboard.Heading("Accepted by you").WaitForAsync();
        await dashboard.Heading("Nobody waits").WaitForAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Not mine" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Intake" }).ClickAsync();
        await page.GetByLabel("Why not yours? (may stay empty)").FillAsync("Somebody of Intake knows them");
        await Browser.ShotAsync(page, "dashboard-handoff-not-mine");
        await dashboard.Button("Pass it on").ClickAsync();
        await dashboard.ToastAsync("Passed on to Intake");
        await Assertions.Expect(row).ToContainTextAsync("For Intake");

        await row.GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByText(new Regex("^Waiting ")).First.WaitForAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Consent" }).WaitForAsync();
        await dashboard.Button("Close…").ClickAsync();
        await dashboard.Button("Close handoff").ClickAsync();
        await page.GetByText("Choose one.").WaitForAsync();
        await page.GetByLabel("Meeting agreed").CheckAsync();
        await page.GetByRole(AriaRole.Textbox).FillAsync("Tuesday at ten");
        await Browser.ShotAsync(page, "dashboard-handoff-close");
        await dashboard.Button("Close handoff").ClickAsync();
        await page.GetByText("Meeting agreed: Tuesday at ten").WaitForAsync();
        await Assertions.Expect(dashboard.Button("Accept")).ToHaveCountAsync(0);
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Who_comes_second_reads_who_was_faster()
    {
        await using var day = SalesDay.Start(browser);
        await day.PeterAsksForAGuaranteeAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/handoffs"));
        await dashboard.Button("Accept").WaitForAsync();

        // The colleague's press arrives first; this page hears of it only with the answer to its own. The browser calls back on a thread of
        // whichever test started it: that one's token is none of ours.
        var ct = TestContext.Current.CancellationToken;
        await page.RouteAsync(new Regex("/accept$"), async route =>
        {
            using var colleague = day.Server.Api();
            using var accepted = await colleague.PostAsync(new Uri(route.Request.Url).PathAndQuery, null, ct);
            Assert.True(accepted.IsSuccessStatusCode);
            await route.ContinueAsync();
        });
        await dashboard.Button("Accept").ClickAsync();

        await dashboard.ToastAsync("was faster");
        await dashboard.Heading("Accepted by colleagues").WaitForAsync();
        await Browser.ShotAsync(page, "dashboard-handoff-faster");
    }
}
