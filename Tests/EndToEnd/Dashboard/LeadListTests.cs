using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>The list of leads: search, filters, pages, and how it behaves while leads come in.</summary>
public sealed class LeadListTests(Browser browser)
{
    [Fact]
    public async Task Search_follows_the_typing_stands_in_the_address_and_ends_by_Escape()
    {
        await using var day = SalesDay.Start(browser);
        await day.AllComeAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads"));
        await Rows(page, 3);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("still on paper"); // said after the questions: the transcript is searched
        await Rows(page, 1);
        await page.GetByText("Dana Cole").WaitForAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("q=still"));
        await page.ReloadAsync();
        await Rows(page, 1);

        await page.GetByLabel("Search leads").FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Rows(page, 3);
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("q="));
    }

    [Fact]
    public async Task Filters_combine_say_what_they_do_and_are_taken_back_one_by_one()
    {
        await using var day = SalesDay.Start(browser);
        await day.AllComeAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads"));
        await Rows(page, 3);

        await dashboard.Button("Filters").ClickAsync();
        await page.GetByLabel("Page where the chat began").SelectOptionAsync("/services");
        await Rows(page, 2);
        await page.GetByLabel("Bot's outcome").SelectOptionAsync("qualified");
        await Rows(page, 1);
        await page.GetByLabel("Campaign").SelectOptionAsync("spring");
        await page.GetByLabel("Owner").SelectOptionAsync("strategy");
        await page.GetByLabel("Least score").FillAsync("10");
        await page.GetByLabel("First day").FillAsync(TimeProvider.System.GetLocalNow().AddDays(-2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await dashboard.Button("Remove the filter Score from 10").WaitForAsync();
        await Rows(page, 1);

        await dashboard.Button("Remove the filter Bot: qualified").ClickAsync();
        await dashboard.Button("Remove the filter Campaign: spring").ClickAsync();
        await Rows(page, 2);
        await dashboard.Button("Clear all").ClickAsync();
        await Rows(page, 3);

        await page.GetByLabel("Least score").FillAsync("100");
        await dashboard.Heading("No lead fits").WaitForAsync();
        await dashboard.Button("Show all leads").ClickAsync();
        await Rows(page, 3);
    }

    [Fact]
    public async Task Who_comes_back_from_a_lead_stands_where_they_left()
    {
        await using var day = SalesDay.Start(browser);
        await day.ImportAsync(120);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads"));
        await page.GetByText("Guest 120", new() { Exact = true }).WaitForAsync();

        await dashboard.Button("Older").ClickAsync();
        await page.GetByText("Guest 70", new() { Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Guest 31", Exact = true }).ClickAsync();
        await dashboard.Heading("Guest 31").WaitForAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Leads" }).ClickAsync();

        var left = page.GetByRole(AriaRole.Link, new() { Name = "Guest 31", Exact = true });
        await Assertions.Expect(left).ToBeFocusedAsync();
        await Assertions.Expect(left).ToBeInViewportAsync();
        await dashboard.Button("Older").ClickAsync();
        await page.GetByText("Guest 20", new() { Exact = true }).WaitForAsync();
        await page.GetByText("The oldest are here").WaitForAsync();
        await dashboard.Button("Newer").ClickAsync();
        await dashboard.Button("Newer").ClickAsync();
        await page.GetByText("Guest 120", new() { Exact = true }).WaitForAsync();
        Assert.DoesNotContain("after=", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_leads_never_move_the_rows_under_a_hand_at_work()
    {
        await using var day = SalesDay.Start(browser);
        await day.ImportAsync(60);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads"));
        await page.GetByText("Guest 40", new() { Exact = true }).ScrollIntoViewIfNeededAsync();
        await page.GetByText("Guest 30", new() { Exact = true }).HoverAsync();
        var before = await page.GetByText("Guest 30", new() { Exact = true }).BoundingBoxAsync();

        await day.DanaComesAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "1 new lead" }).WaitForAsync();
        await dashboard.CounterAsync("total", 61);

        var after = await page.GetByText("Guest 30", new() { Exact = true }).BoundingBoxAsync();
        Assert.Equal(before!.Y, after!.Y);
        // Among the rows: her name is also told to screen readers for a moment.
        var dana = page.Locator("[data-lead]").GetByText("Dana Cole");
        await Assertions.Expect(dana).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "1 new lead" }).ClickAsync();
        await Assertions.Expect(dana).ToBeInViewportAsync();
    }

    private static Task Rows(IPage page, int count) => Assertions.Expect(page.Locator("[data-lead]")).ToHaveCountAsync(count);
}
