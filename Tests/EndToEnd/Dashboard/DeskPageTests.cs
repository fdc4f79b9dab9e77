using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>A rep at the desk speaks with a visitor who sits before real Web Chat.</summary>
public sealed class DeskPageTests(Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_who_asks_for_a_price_and_the_rep_who_accepts_read_each_other_once_and_in_order()
    {
        await using var day = SalesDay.Start(browser);
        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, day.Server.Address, "/services/ai");
        await chat.OpenChatAsync();
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address("/desk"));
        await page.GetByText("Nobody waits.").WaitForAsync();

        await chat.SayAsync("What would an AI pilot cost for our 60-person firm?");
        await page.Locator("[data-desk] a").ClickAsync();
        await page.GetByText("From then on the bot is silent").WaitForAsync();
        await Browser.ShotAsync(page, "desk-before");
        await dashboard.Button("Accept").ClickAsync();
        await Assertions.Expect(page.GetByPlaceholder("Write to the visitor")).ToBeFocusedAsync();

        var before = await chat.Bubbles().CountAsync();
        var log = page.GetByRole(AriaRole.Log);
        for (var i = 1; i <= 3; i++)
        {
            await page.Keyboard.TypeAsync($"rep {i}");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(chat.Bubbles().Last).ToContainTextAsync($"rep {i}");
            await chat.WriteAsync($"visitor {i}");
            await log.GetByText($"visitor {i}").WaitForAsync();
        }

        await dashboard.Button("Note for colleagues").ClickAsync();
        await page.Keyboard.TypeAsync("She knows our prices");
        await page.Keyboard.PressAsync("Enter");
        await log.Locator("[data-activity][data-speaker=note]").WaitForAsync();
        await dashboard.Button("To the visitor").ClickAsync();
        await page.Keyboard.TypeAsync("line one");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("line two");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(chat.Bubbles().Last).ToContainTextAsync("line two");
        await Assertions.Expect(log.Locator("[data-outgoing]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByPlaceholder("Write to the visitor")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(dashboard.Heading("Desk")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Browser.ShotAsync(page, "desk-talk");
        await Browser.ShotAsync(chat.Page, "desk-talk-visitor");
        await Accessibility.AssertAsync(page);

        string[] said = ["rep 1", "visitor 1", "rep 2", "visitor 2", "rep 3", "visitor 3"];
        var here = (await log.Locator("[data-activity]").AllInnerTextsAsync()).Select(Said).ToList();
        var there = (await chat.Bubbles().AllInnerTextsAsync()).Skip(before).Select(Said).ToList();
        Assert.Equal([.. said, "She knows our prices", "line two"], here.TakeLast(8));
        Assert.Equal([.. said, "line two"], there);

        await dashboard.Button("Close…").ClickAsync();
        await page.GetByLabel("Answered", new() { Exact = true }).CheckAsync();
        await dashboard.Button("Close handoff").ClickAsync();
        await page.GetByText(new Regex("^Closed .*: Answered$")).WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        using var api = day.Server.Api();
        var lead = (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", Ct))!["items"]![0]!;
        Assert.Equal(("contacted", "closed"), ((string?)lead["status"], (string?)lead["handoff"]!["state"]));
        Assert.Empty(dashboard.Errors);
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task Words_that_did_not_arrive_stay_and_are_sent_again_once_even_where_only_the_answer_was_lost()
    {
        await using var day = SalesDay.Start(browser);
        await day.PeterAsksForAGuaranteeAsync();
        var id = await AcceptedAsync(day, 0);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address($"/desk/{id}"));
        var box = page.GetByPlaceholder("Write to the visitor");
        await box.FillAsync("a draft");
        await page.ReloadAsync();
        await Assertions.Expect(box).ToHaveValueAsync("a draft");

        await page.RouteAsync(new Regex("/messages$"), route => route.AbortAsync());
        await box.PressAsync("Enter");
        await page.GetByText("Not sent.").WaitForAsync();
        await Assertions.Expect(box).ToHaveValueAsync("");
        await Browser.ShotAsync(page, "desk-failed");
        await page.ReloadAsync();
        await page.GetByText("Not sent.").WaitForAsync();

        // This time it arrives, and the answer is lost: the transcript settles it.
        await page.RouteAsync(new Regex("/messages$"), async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await dashboard.Button("Try again").ClickAsync();
        await page.Locator("[data-activity][data-speaker=person]").WaitForAsync();
        await Assertions.Expect(page.Locator("[data-outgoing]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-activity][data-speaker=person]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Several_conversations_stand_side_by_side_with_what_is_unread_and_keys_lead_from_one_to_the_next()
    {
        await using var day = SalesDay.Start(browser);
        using var peter = await DirectLineVisitor.ArriveAsync(day.Server.Address, Ct);
        await peter.AskAsync("What would an AI pilot cost for our 60-person firm?", ct: Ct);
        var first = await AcceptedAsync(day, 0);
        using var dana = await DirectLineVisitor.ArriveAsync(day.Server.Address, Ct);
        await dana.AskAsync("Can you guarantee ROI?", ct: Ct);
        var second = await AcceptedAsync(day, 1);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.GotoAsync(day.Address($"/desk/{first}"));
        await page.GetByPlaceholder("Write to the visitor").FillAsync("for the first");

        await dana.SayAsync("Are you there?", ct: Ct);
        await Assertions.Expect(page.Locator($"[data-desk='{second}']")).ToContainTextAsync("1 unread");
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("^\\(1\\) Desk"));
        await Browser.ShotAsync(page, "desk-unread");
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await page.WaitForURLAsync(new Regex(second));
        await Assertions.Expect(page.GetByPlaceholder("Write to the visitor")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByPlaceholder("Write to the visitor")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("[data-unread]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Assertions.Expect(page.GetByPlaceholder("Write to the visitor")).ToHaveValueAsync("for the first");
    }

    [Fact]
    public async Task Who_asked_for_it_hears_of_a_visitor_who_writes_while_the_tab_is_hidden()
    {
        await using var day = SalesDay.Start(browser);
        using var peter = await DirectLineVisitor.ArriveAsync(day.Server.Address, Ct);
        await peter.AskAsync("What would an AI pilot cost for our 60-person firm?", ct: Ct);
        await AcceptedAsync(day, 0);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        await page.AddInitScriptAsync("""
            window.told = []; window.asked = 0;
            window.Notification = class { static permission = "default"; static requestPermission() { window.asked++; this.permission = "granted"; return Promise.resolve("granted"); }
              constructor(title, options) { window.told.push(title + " " + options.body); } close() {} };
            Object.defineProperty(document, "hidden", { configurable: true, get: () => window.away === true });
            """);
        await page.GotoAsync(day.Address("/desk"));
        await page.Locator("[data-desk]").WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.asked"));
        await page.GetByRole(AriaRole.Switch, new() { Name = "Sound" }).CheckAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("() => window.asked"));

        await peter.SayAsync("I can see you", ct: Ct);
        await page.Locator("[data-unread='1']").WaitForAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.told.length"));
        await page.EvaluateAsync("() => { window.away = true; }");
        await peter.SayAsync("My account number is 4711", ct: Ct);
        await page.WaitForFunctionAsync("() => window.told.length === 1");
        Assert.DoesNotContain("4711", await page.EvaluateAsync<string>("() => window.told[0]"), StringComparison.Ordinal);
    }

    // The last line of a bubble: the first may say who speaks.
    private static string Said(string text) => text.Trim().Split('\n')[^1].Trim();

    private static async Task<string> AcceptedAsync(SalesDay day, int at)
    {
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var id = (string)(await day.HandoffsAsync())[at]!["id"]!;
        await dashboard.Page.GotoAsync(day.Address($"/desk/{id}"));
        await dashboard.Button("Accept").ClickAsync();
        await dashboard.Page.GetByPlaceholder("Write to the visitor").WaitForAsync();
        return id;
    }
}
