using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd;

/// <summary>The dashboard, as a salesperson uses it.</summary>
internal sealed class DashboardPage(IPage page)
{
    public IPage Page { get; } = page;

    public List<string> Errors { get; } = [];

    public static async Task<DashboardPage> SignInAsync(IBrowserContext rep, Uri site)
    {
        var page = await rep.NewPageAsync();
        var dashboard = new DashboardPage(page);
        page.PageError += (_, error) => dashboard.Errors.Add(error);
        await page.GotoAsync(new Uri(site, "/dashboard/leads").ToString());
        await page.GetByLabel("User name").FillAsync("admin");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(LeadBotServer.AdminPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Leads", Exact = true }).WaitForAsync();
        return dashboard;
    }
}
