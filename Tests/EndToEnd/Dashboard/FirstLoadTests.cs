using System.Text.Json;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>What the first look at the leads costs, as Chromium counts it.</summary>
public sealed class FirstLoadTests(Browser browser)
{
    private const int MostBytes = 350 * 1024;

    private static readonly string[] Files = ["Document", "Script", "Stylesheet"];

    [Fact]
    public async Task It_transfers_at_most_350_KB_shifts_nothing_and_needs_no_exception_of_the_policy()
    {
        await using var day = SalesDay.Start(browser);
        await day.AllComeAsync();
        await day.ImportAsync(60);
        var (context, dashboard) = await day.RepAsync();
        await using var rep = context;
        var page = dashboard.Page;
        var devTools = await context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Network.enable");
        var kinds = new Dictionary<string, string>();
        long bytes = 0;
        devTools.Event("Network.responseReceived").OnEvent += (_, said) => kinds[said!.Value.GetProperty("requestId").GetString()!] = said.Value.GetProperty("type").GetString()!;
        devTools.Event("Network.loadingFinished").OnEvent += (_, said) =>
            bytes += Files.Contains(kinds.GetValueOrDefault(said!.Value.GetProperty("requestId").GetString()!)) ? (long)said.Value.GetProperty("encodedDataLength").GetDouble() : 0;
        await page.AddInitScriptAsync("""
            window.shifts = [];
            new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifts.push([one.value, ...one.sources.map((source) => source.node?.outerHTML?.slice(0, 120))]); })
              .observe({ type: "layout-shift", buffered: true });
            """);

        var answer = await page.GotoAsync(day.Address("/leads"));
        await page.Locator("[data-lead]").First.WaitForAsync();
        await Assertions.Expect(page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
        await page.EvaluateAsync("() => new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(ready)))");

        var policy = answer!.Headers["content-security-policy"];
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Empty(dashboard.Errors);
        Assert.Equal("[]", (await page.EvaluateAsync<JsonElement>("() => window.shifts")).GetRawText());
        Assert.InRange(bytes, 50_000, MostBytes);
        var paint = await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
        TestContext.Current.TestOutputHelper?.WriteLine($"first load of /dashboard/leads: {bytes:N0} bytes of page, script and style; first contentful paint after {paint:N0} ms");
    }
}
