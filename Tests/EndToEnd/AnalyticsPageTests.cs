using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Tests.Storage.Figures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadBot.Tests.EndToEnd;

/// <summary>The analytics page over the whole product: what it shows is what the API says.</summary>
public sealed class AnalyticsPageTests(Browser browser)
{
    private const string Funnel = "From page view to accepted handoff";
    private const string Api = "/api/v1/bots/default/analytics/";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Charts_tables_definitions_and_exports_show_what_the_log_says()
    {
        await using var server = LeadBotServer.Start();
        using var api = await FillAsync(server);
        await using var rep = await browser.VisitorAsync();
        var dashboard = await DashboardPage.SignInAsync(rep, server.Address);
        var page = dashboard.Page;
        page.Console += (_, message) => dashboard.Errors.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GetByRole(AriaRole.Link, new() { Name = "Analytics" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Analytics", Exact = true })).ToBeVisibleAsync();
        var card = page.GetByRole(AriaRole.Region, new() { Name = Funnel, Exact = true });
        await Expect(card.Locator("svg rect").First).ToBeVisibleAsync();

        await Browser.ShotAsync(page, "dashboard-analytics");
        await page.GetByRole(AriaRole.Button, new() { Name = $"{Funnel} as a table" }).ClickAsync();
        var steps = (JsonArray)(await FunnelAsync(api))["steps"]!;
        foreach (var (step, name) in steps.Zip(["Page views", "Conversations", "Leads", "Qualified", "Accepted"]))
        {
            var row = card.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) });
            await Expect(row.GetByRole(AriaRole.Cell).First).ToHaveTextAsync($"{(long)step!["count"]!:N0}");
        }

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = $"Export {Funnel} as CSV" }).ClickAsync());
        Assert.StartsWith("default-funnel-", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(await api.GetStringAsync($"{Api}funnel?format=csv", Ct), await File.ReadAllTextAsync(await download.PathAsync(), Ct));

        await page.GetByRole(AriaRole.Button, new() { Name = $"What {Funnel} counts" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Each conversation counts once in each step")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByText("Each conversation counts once in each step")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Leads by channel and page as a table" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Only channel Telegram" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("channel=telegram"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove filter Channel Telegram" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "7 days" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("days=7"));
        await page.GetByLabel("Campaign", new() { Exact = true }).SelectOptionAsync("launch-2026");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("campaign=launch-2026"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove filter Campaign launch-2026" })).ToBeVisibleAsync();
        await Expect(card.GetByRole(AriaRole.Row).Filter(new() { HasText = "Conversations" }).GetByRole(AriaRole.Cell).First).ToHaveTextAsync("1");
        await Accessibility.AssertAsync(page);
        Assert.Empty(dashboard.Errors);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_a_phone_nothing_stands_beside_the_screen(bool dark)
    {
        await using var server = LeadBotServer.Start();
        using var api = await FillAsync(server);
        await using var rep = await browser.VisitorAsync(phone: true, dark);
        var dashboard = await DashboardPage.SignInAsync(rep, server.Address);
        var page = dashboard.Page;
        await page.GotoAsync(new Uri(server.Address, "/dashboard/analytics").ToString());
        await Expect(page.Locator("section svg rect").First).ToBeVisibleAsync();

        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Accessibility.AssertAsync(page);
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task A_fresh_bot_has_no_figures_and_a_failure_can_be_tried_again()
    {
        await using var server = LeadBotServer.Start();
        await using var rep = await browser.VisitorAsync();
        var dashboard = await DashboardPage.SignInAsync(rep, server.Address);
        var page = dashboard.Page;
        await page.GotoAsync(new Uri(server.Address, "/dashboard/analytics").ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No conversations yet" })).ToBeVisibleAsync();

        using var api = await FillAsync(server);
        var isBroken = true;
        await page.RouteAsync("**/analytics/questions*", route => isBroken ? route.FulfillAsync(new() { Status = 400, Body = """{"detail":"The disk is away."}""", ContentType = "application/problem+json" }) : route.ContinueAsync());
        await page.ReloadAsync();
        await Expect(page.GetByText("The disk is away.")).ToBeVisibleAsync();
        isBroken = false;
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.GetByText("The disk is away.")).ToBeHiddenAsync();
    }

    /// <summary>Three views over the widget's address, one real visitor, and a week of a random log.</summary>
    private static async Task<HttpClient> FillAsync(LeadBotServer server)
    {
        var api = server.Api();
        for (var i = 0; i < 3; i++)
        {
            using var viewed = await api.PostAsJsonAsync("/widget/views", new { bot = "default", page = "/pricing", teaser = false }, Ct);
            Assert.Equal(System.Net.HttpStatusCode.NoContent, viewed.StatusCode);
        }

        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.SayAsync("We need AI training for our team, you can reach me at ana@firm.example", "https://www.northlight.example/pricing?utm_campaign=launch-2026", Ct);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var log = RandomLog.Of(new Random(2), "default", today.AddDays(-6), today.AddDays(-3));
        await server.Services.GetRequiredService<ILeadWriter>().CommitAsync([.. log.Select(logged => new Measured(logged))], Ct);

        // The views are flushed, and the visitor's turn is done.
        await Until.TrueAsync(async () => (await FunnelAsync(api))["steps"]![0]!["count"]!.GetValue<long>() >= 3 && await IsLeadAsync(api, visitor.ConversationId), Ct);
        return api;
    }

    private static async Task<bool> IsLeadAsync(HttpClient api, string conversation) =>
        JsonNode.Parse(await api.GetStringAsync($"/api/v1/bots/default/leads?conversationId={conversation}", Ct))!["items"]!.AsArray().Count > 0;

    private static async Task<JsonNode> FunnelAsync(HttpClient api) => JsonNode.Parse(await api.GetStringAsync(Api + "funnel", Ct))!;
}
