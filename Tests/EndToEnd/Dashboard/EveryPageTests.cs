using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd.Settings;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>Every page, on a desk and on a phone, light and dark: nothing serious for axe, nothing wider than the window, no fault, nothing that the policy stopped.</summary>
public sealed class EveryPageTests(Browser browser)
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Each_is_sound(bool phone, bool dark)
    {
        await using var day = SalesDay.Start(browser);
        await day.AllComeAsync();
        await day.ImportAsync(1);
        using var settings = new SettingsApi(day.Server);
        await settings.ChangeAsync("Review", review => review["highValuePeople"] = 500);
        using var mia = await Visits.InvitedAsync(day.Server, settings, "mia", "rep", "default");
        await settings.SendAsync(HttpMethod.Post, "users", new JsonObject { ["name"] = "max", ["role"] = "viewer", ["bots"] = new JsonArray("*") }, HttpStatusCode.Created);
        await settings.SendAsync(
            HttpMethod.Post, "keys", new JsonObject { ["name"] = "Export job", ["scopes"] = new JsonArray("leads.read", "leads.export"), ["bots"] = new JsonArray("default") }, HttpStatusCode.Created);
        var (context, dashboard) = await day.RepAsync(phone, dark);
        await using var rep = context;
        var page = dashboard.Page;
        page.Console += (_, message) => dashboard.Errors.AddRange(message.Type == "error" ? [message.Text] : []);
        var handoff = (string)(await day.HandoffsAsync())[0]!["id"]!;
        var look = $"{(phone ? "-phone" : "")}{(dark ? "-dark" : "-light")}";
        List<string> findings = [];

        await VisitAsync("leads", "/leads", page.Locator("[data-lead]").First);
        await VisitAsync("leads-filtered", "/leads?status=new&page=/services&from=2026-11-01&q=dana", page.GetByText("Dana Cole"));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Filters") }).ClickAsync();
        await LookAsync("leads-filters", page.GetByLabel("Campaign"));
        await VisitAsync("leads-none", "/leads?q=nobodyhasthesewords", dashboard.Heading("No lead fits"));
        await VisitAsync("lead", $"/leads/{await day.LeadAsync("dana@coleadvisory.example")}", page.Locator("mark").First.Or(dashboard.Button("Conversation")).First);
        await VisitAsync("lead-imported", $"/leads/{await day.LeadAsync("guest1@firm1.example")}", dashboard.Heading("Guest 1"));
        await VisitAsync("handoffs", "/handoffs", page.Locator("[data-handoff]").First);
        await VisitAsync("handoff", $"/handoffs/{handoff}", dashboard.Button("Accept"));
        await VisitAsync("desk", "/desk", page.Locator("[data-desk]").First);
        await VisitAsync("desk-waiting", $"/desk/{handoff}", dashboard.Button("Accept"));
        await dashboard.Button("Accept").ClickAsync();
        await LookAsync("desk-talk", page.GetByPlaceholder("Write to the visitor"));
        await dashboard.Button("Note for colleagues").ClickAsync();
        await LookAsync("desk-note", page.GetByPlaceholder("Only colleagues see it"));
        await VisitAsync("analytics", "/analytics", page.Locator("main:not(:has(section[aria-busy=true])) section svg").First);
        foreach (var section in new[] { "bot", "questions", "language", "form", "widget", "services", "routing", "scoring", "owners" })
        {
            await VisitAsync($"settings-{section}", $"/settings/{section}", page.Locator("fieldset").First);
        }

        await VisitAsync("settings-bots", "/settings/bots", page.GetByText("default", new() { Exact = true }).First);
        await VisitAsync("settings-destinations", "/settings/destinations", dashboard.Heading("Destinations"));
        await VisitAsync("settings-users", "/settings/users", page.GetByText("mia").First);
        await VisitAsync("settings-keys", "/settings/keys", page.GetByText("Export job").First);
        await VisitAsync("settings-audit", "/settings/audit", page.GetByRole(AriaRole.Table).GetByText("API key made"));
        Assert.Empty(dashboard.Errors);
        await VisitAsync("not-found", "/leads/none", dashboard.Heading("There is no such lead"));
        dashboard.Errors.RemoveAll(error => error.Contains("404", StringComparison.Ordinal)); // the browser notes the answer, as it should
        await context.ClearCookiesAsync();
        await VisitAsync("sign-in", "/sign-in", page.GetByLabel("User name"));
        dashboard.Errors.RemoveAll(error => error.Contains("401", StringComparison.Ordinal));

        Assert.Empty(findings);
        Assert.Empty(dashboard.Errors);

        async Task VisitAsync(string name, string path, ILocator shown)
        {
            await page.GotoAsync(day.Address(path));
            await LookAsync(name, shown);
        }

        async Task LookAsync(string name, ILocator shown)
        {
            await shown.WaitForAsync();
            await Browser.ShotAsync(page, $"dashboard-{name}{look}", whole: name.StartsWith("settings", StringComparison.Ordinal) || name == "analytics");
            var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            findings.AddRange(over > 0 ? [$"{name}: {over} px wider than the window"] : []);
            findings.AddRange((await Accessibility.FindingsAsync(page)).Select(finding => $"{name}: {finding}"));
            findings.AddRange(phone ? (await SmallTargetsAsync(page)).Select(target => $"{name}: {target}") : []);
        }
    }

    /// <summary>Buttons and tabs that a thumb would miss; links in running text and chips are left to WCAG's 24 px, which axe knows.</summary>
    private static async Task<string[]> SmallTargetsAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll("nav a, main button:not([class*=quote]):not([class*=chip]):not([class*=Quote])")]
          .filter(one => one.checkVisibility() && one.textContent.trim().length > 1)
          .map(one => [one.textContent.trim(), one.getBoundingClientRect()])
          .filter(([, box]) => box.height < 43.5 && box.height > 0)
          .map(([text, box]) => `${text}: ${box.width} x ${box.height}`)
        """);
}
