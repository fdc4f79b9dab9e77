namespace LeadBot.Tests.EndToEnd;

/// <summary>The twin of every test that finds nothing: the check does find what is wrong.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    [Fact]
    public async Task A_button_without_a_name_and_pale_words_are_found()
    {
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.SetContentAsync("""
            <!doctype html><html lang="en"><title>Bad</title><body style="background:#fff"><main><h1>Bad</h1><p style="color:#ccc">pale</p><button></button></main></body></html>
            """);

        var findings = await Accessibility.FindingsAsync(page);

        Assert.Contains(findings, finding => finding.StartsWith("critical button-name", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("serious color-contrast", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_strict_policy_of_a_page_does_not_hinder_the_check()
    {
        await using var server = LeadBotServer.Start();
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/dashboard/sign-in").ToString());
        await page.GetByLabel("User name").WaitForAsync();

        await Accessibility.AssertAsync(page);
    }
}
