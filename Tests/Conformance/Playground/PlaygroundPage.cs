using LeadBot.Tests.EndToEnd;
using Microsoft.Playwright;

namespace LeadBot.Tests.Conformance.Playground;

/// <summary>The Playground's own page, as Mia sees it in her browser.</summary>
internal sealed class PlaygroundPage
{
    private PlaygroundPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Opens the channel to which handoffs go.</summary>
    public static async Task<PlaygroundPage> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        // Its fonts lie on another machine; it does without them.
        await page.RouteAsync(url => !url.StartsWith(address, StringComparison.Ordinal), route => route.AbortAsync());
        await page.GotoAsync(address);
        // The log says every text again.
        await page.GetByText("Log Panel").WaitForAsync();
        await page.Locator("button:right-of(:text(\"Log Panel\"))").Last.ClickAsync();
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Leads" }).ClickAsync();
        await page.GetByText("Start a new post").WaitForAsync();
        return new PlaygroundPage(page);
    }

    public ILocator Text(string text) => Page.GetByText(text);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Fills in a form of the card and sends it; once more where the card was brought up to date in that moment, which closes the form.</summary>
    public Task SendFormAsync(string button, string field, string text, string send) => Until.TrueAsync(
        async () =>
        {
            try
            {
                await PressAsync(button);
                await Page.GetByLabel(field).FillAsync(text, new() { Timeout = 3_000 });
                await Page.GetByRole(AriaRole.Button, new() { Name = send, Exact = true }).Last.ClickAsync(new() { Timeout = 3_000 });
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        },
        TestContext.Current.CancellationToken);

    /// <summary>Answers in the last thread, and names the bot there.</summary>
    public async Task ReplyAsync(string text)
    {
        await Page.Locator("div[role=textbox][contenteditable=true]").Last.ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        await Page.GetByRole(AriaRole.Option, new() { Name = "Nora" }).Or(Page.GetByRole(AriaRole.Menuitem, new() { Name = "Nora" })).Last.ClickAsync();
        await Page.Keyboard.TypeAsync($" {text}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).Last.ClickAsync();
    }

    public Task ShotAsync(string name) => Browser.ShotAsync(Page, name);
}
