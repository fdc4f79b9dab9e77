using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>One lead: its evidence, its status, and the way back from everything that a person does to it.</summary>
public sealed class LeadTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_quote_leads_to_the_words_in_the_conversation(bool phone)
    {
        await using var day = SalesDay.Start(browser);
        await day.DanaComesAsync();
        var (context, dashboard) = await day.RepAsync(phone);
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address($"/leads/{await day.LeadAsync("dana@coleadvisory.example")}"));

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Timeline: “this quarter”") }).ClickAsync();
        var words = page.Locator("mark[data-shown]");
        await Assertions.Expect(words).ToHaveTextAsync("this quarter");
        await Assertions.Expect(words).ToBeInViewportAsync();
        await Assertions.Expect(words).ToBeFocusedAsync();
        await Browser.ShotAsync(page, phone ? "dashboard-quote-phone" : "dashboard-quote");
    }

    [Fact]
    public async Task A_status_is_changed_taken_back_and_lost_with_a_reason()
    {
        await using var day = SalesDay.Start(browser);
        await day.DanaComesAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address($"/leads/{await day.LeadAsync("dana@coleadvisory.example")}"));
        var status = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sales status") });

        await status.ClickAsync();
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Contacted" }).ClickAsync();
        await Assertions.Expect(status).ToContainTextAsync("Contacted");
        await dashboard.Button("Undo").ClickAsync();
        await Assertions.Expect(status).ToContainTextAsync("New");

        await status.ClickAsync();
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Lost" }).ClickAsync();
        await Assertions.Expect(dashboard.Button("Mark as lost")).ToBeDisabledAsync();
        await page.GetByLabel("Reason").FillAsync("no budget before March");
        await dashboard.Button("Mark as lost").ClickAsync();
        await Assertions.Expect(status).ToContainTextAsync("Lost");
        await page.GetByText(new Regex("no budget before March")).First.WaitForAsync();
        await Assertions.Expect(page.GetByText("Bot: qualified").First).ToBeVisibleAsync(); // the bot's outcome is another matter
    }

    [Fact]
    public async Task A_deleted_lead_is_gone_at_once_and_comes_back_by_undo()
    {
        await using var day = SalesDay.Start(browser);
        await day.AllComeAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Dana Cole" }).ClickAsync();

        await dashboard.Button("More actions").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete lead and conversation" }).ClickAsync();
        await dashboard.ToastAsync("Deleted: Dana Cole");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Dana Cole" })).ToHaveCountAsync(0);
        await dashboard.CounterAsync("total", 2);
        await Browser.ShotAsync(page, "dashboard-deleted");

        await dashboard.Button("Undo").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dana Cole" }).WaitForAsync();
        await dashboard.CounterAsync("total", 3);
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Leads_go_out_as_CSV_and_come_in_after_a_look_at_what_would_happen()
    {
        await using var day = SalesDay.Start(browser);
        await day.DanaComesAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/leads?status=new"));

        await dashboard.Button("Export").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { NameRegex = new("^Excel") }).ClickAsync());
        Assert.Matches("^leads-default-excel-.*\\.csv$", download.SuggestedFilename);
        Assert.Contains("dana@coleadvisory.example", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await dashboard.Button("Import").ClickAsync();
        await page.GetByLabel("CSV file").SetInputFilesAsync(new FilePayload
        {
            Name = "people.csv",
            MimeType = "text/csv",
            Buffer = "Full name,E-mail address,Company,Employees,Colour\nMara Lind,mara@lind.example,Lind Works,35,red\nBad Row,not an address,Firm,many,blue\n"u8.ToArray(),
        });
        await Assertions.Expect(page.GetByLabel("E-mail address becomes")).ToHaveValueAsync("email");
        await Assertions.Expect(page.GetByLabel("Employees becomes")).ToHaveValueAsync("companySize");
        await dashboard.Button("Check the file").ClickAsync();
        await page.GetByText("Checked 2 rows; nothing is written yet").WaitForAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "must be an e-mail address." }).WaitForAsync();
        await Browser.ShotAsync(page, "dashboard-import");
        await Accessibility.AssertAsync(page);
        await dashboard.Button("Import 1").ClickAsync();
        await page.GetByText("Imported from 2 rows").WaitForAsync();
        await dashboard.Button("Done").ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Mara Lind" }).ClickAsync();
        await page.GetByText(new Regex("^Imported by admin")).First.WaitForAsync();
        Assert.Empty(dashboard.Errors);
    }
}
