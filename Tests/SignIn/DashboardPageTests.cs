using System.Net;
using System.Text.RegularExpressions;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.SignIn;

public sealed partial class DashboardPageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SignInHost _host = null!;
    private SignInBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SignInHost.StartAsync(_folder);
        _browser = new SignInBrowser(_host.Address);
    }

    [Theory]
    [InlineData("/dashboard", "/dashboard/sign-in")]
    [InlineData("/dashboard/leads?status=new", "/dashboard/sign-in?next=%2Fleads%3Fstatus%3Dnew")]
    [InlineData("/dashboard/leads/0199", "/dashboard/sign-in?next=%2Fleads%2F0199")]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_page_and_back_later(string path, string target)
    {
        var response = await _browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Every_page_has_a_strict_policy_with_a_nonce_of_its_own_that_its_html_carries()
    {
        var sign = await PageAsync("/dashboard/sign-in");
        await _browser.SignInAsync(SignInHost.Password);
        var leads = await PageAsync("/dashboard/leads");

        Assert.NotEqual(sign.Nonce, leads.Nonce);
        foreach (var (policy, nonce, html) in new[] { sign, leads })
        {
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains($"nonce=\"{nonce}\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("LEADBOT_NONCE", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_page_asks_another_server_for_anything()
    {
        var (_, _, html) = await PageAsync("/dashboard/sign-in");

        Assert.All(Address().Matches(html), match => Assert.StartsWith("/dashboard/", match.Groups["url"].Value, StringComparison.Ordinal));
        Assert.NotEmpty(Address().Matches(html));
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
        await _folder.DisposeAsync();
    }

    private async Task<(string Policy, string Nonce, string Html)> PageAsync(string path)
    {
        var response = await _browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        return (policy, Nonce().Match(policy).Groups[1].Value, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("(?:src|href)=\"(?<url>[^\"]+)\"")]
    private static partial Regex Address();
}
