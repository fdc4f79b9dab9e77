using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd;

/// <summary>The dashboard, as a salesperson uses it.</summary>
internal sealed class DashboardPage(IPage page)
{
    public IPage Page { get; } = page;

    /// <summary>Faults of the scripts, and whatever the page's policy had to stop.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>A page of this browser that says what goes wrong in it.</summary>
    public static async Task<DashboardPage> OpenAsync(IBrowserContext rep)
    {
        var dashboard = new DashboardPage(await rep.NewPageAsync());
        dashboard.Page.PageError += (_, error) => dashboard.Errors.Add(error);
        dashboard.Page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("Content-Security-Policy", StringComparison.Ordinal))
            {
                dashboard.Errors.Add(message.Text);
            }
        };
        return dashboard;
    }

    public static async Task<DashboardPage> SignInAsync(IBrowserContext rep, Uri site)
    {
        var dashboard = await OpenAsync(rep);
        var page = dashboard.Page;
        await page.GotoAsync(new Uri(site, "/dashboard/leads").ToString());
        await dashboard.EnterAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Leads", Exact = true }).WaitForAsync();
        return dashboard;
    }

    /// <summary>Fills the sign-in page.</summary>
    public async Task EnterAsync()
    {
        await Page.GetByLabel("User name").FillAsync("admin");
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(LeadBotServer.AdminPassword);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    /// <summary>Words at the foot of the window, once they stand there.</summary>
    public Task ToastAsync(string text) => Page.Locator(".fui-ToastTitle").Filter(new() { HasText = text }).First.WaitForAsync();

    /// <summary>The number of a counter such as <c>contacted</c>, once it stands so.</summary>
    public Task CounterAsync(string key, int number) =>
        Assertions.Expect(Page.Locator($"[data-counter={key}]")).ToContainTextAsync(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
