using LeadBot.Tests.Architecture;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(LeadBot.Tests.EndToEnd.Browser))]

namespace LeadBot.Tests.EndToEnd;

/// <summary>One real Chromium for the whole run; a context of its own for each visitor.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private readonly SemaphoreSlim _gate = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => default;

    /// <summary>A fresh visitor: nothing stored, no cookies.</summary>
    /// <param name="stored">What an earlier visitor's browser kept, to come back as them.</param>
    public async Task<IBrowserContext> VisitorAsync(bool phone = false, bool dark = false, string? stored = null)
    {
        var browser = await StartedAsync();
        return await browser.NewContextAsync(new()
        {
            Locale = "en-US",
            TimezoneId = "America/New_York",
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 860 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = phone,
            StorageState = stored,
        });
    }

    /// <summary>Writes what the page shows to <c>artifacts/</c> at the root, for people to look at.</summary>
    public static Task ShotAsync(IPage page, string name, bool whole = false) =>
        page.ScreenshotAsync(new() { FullPage = whole, Path = Path.Combine(Repository.Root, "artifacts", name + ".png") });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _gate.Dispose();
    }

    private async Task<IBrowser> StartedAsync()
    {
        await _gate.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(30_000); // as long as for everything else that is waited for; a machine under load takes more than five seconds
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Places.FirstOrDefault(File.Exists)
                    ?? throw new InvalidOperationException("The end-to-end tests need Chromium or Chrome; ./dev test installs it on Debian."),
                // As root Chromium runs only without its sandbox; the other flags keep it from calling its maker.
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        finally
        {
            _gate.Release();
        }
    }
}
