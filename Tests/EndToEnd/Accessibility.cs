using System.Text.Json;
using LeadBot.Tests.Architecture;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd;

/// <summary>axe-core's rules on a page as it stands, frames included.</summary>
internal static class Accessibility
{
    private static readonly string Source = Path.Combine(Repository.Root, "Dashboard", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Waits out running transitions (half a fade has no contrast), then finds nothing serious and nothing critical.</summary>
    public static async Task AssertAsync(IPage page)
    {
        var findings = await FindingsAsync(page);
        Assert.True(findings.Count == 0, string.Join("\n", findings));
    }

    /// <summary>Serious and critical findings: the rule, what it wants, and where.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        if (!File.Exists(Source))
        {
            throw new InvalidOperationException($"axe-core is missing at {Source}: build once without BuildWeb=false, which restores Dashboard's npm packages.");
        }

        await Assertions.Expect(page.Locator("[data-stale]")).ToHaveCountAsync(0);
        // An animation that is held somewhere never finishes: none of ours takes five seconds.
        await page.EvaluateAsync("""
            () => Promise.race([
              Promise.allSettled(document.getAnimations().filter(one => one.effect?.getComputedTiming().endTime !== Infinity).map(one => one.finished)),
              new Promise(resolve => setTimeout(resolve, 5000))])
            """);
        var source = await File.ReadAllTextAsync(Source, TestContext.Current.CancellationToken);
        foreach (var frame in page.Frames)
        {
            // By the debugger, not by a script element: the page's own policy stays as it is.
            await frame.EvaluateAsync(source + "; undefined");
        }

        // Left out: what Fluent's keyboard groups put at their ends. It hands the focus on as soon as it gets it, so nobody ever stands there.
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run({ exclude: ["[data-tabster-dummy]"] }, { resultTypes: ["violations"] })).violations
              .filter(({ impact }) => impact === "serious" || impact === "critical")
              .flatMap(({ id, impact, help, nodes }) => nodes.map(({ target, html, failureSummary }) => `${impact} ${id}: ${help}\n  at ${target.flat().join(" in ")}\n  ${html}\n  ${failureSummary}`))
            """);
        return [.. found.EnumerateArray().Select(finding => finding.GetString()!)];
    }
}
