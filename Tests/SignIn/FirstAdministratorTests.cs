using System.Net;
using System.Text.RegularExpressions;
using LeadBot.Bot.SignIn;
using LeadBot.Tests.EndToEnd;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.SignIn;

public sealed partial class FirstAdministratorTests : IAsyncDisposable
{
    private const string Chosen = "a password of my own";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_link_printed_at_start_lets_its_holder_choose_the_password_once()
    {
        await using var host = await SignInHost.StartAsync(_folder, password: null);
        var token = PrintedToken(host);
        using var first = new SignInBrowser(host.Address);
        using var second = new SignInBrowser(host.Address);

        var used = await first.UseLinkAsync(token, Chosen);
        var again = await second.UseLinkAsync(token, "somebody else's password");

        Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await first.ReadLeadsAsync());
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.SignInAsync(Chosen)).StatusCode);
    }

    [Fact]
    public async Task A_link_is_good_for_fifteen_minutes()
    {
        await using var host = await SignInHost.StartAsync(_folder, password: null);
        host.Clock.Advance(OneTimeLinks.Life);
        using var browser = new SignInBrowser(host.Address);

        Assert.Equal(HttpStatusCode.Gone, (await browser.UseLinkAsync(PrintedToken(host), Chosen)).StatusCode);
    }

    [Fact]
    public async Task A_password_that_is_too_short_does_not_cost_the_link()
    {
        await using var host = await SignInHost.StartAsync(_folder, password: null);
        using var browser = new SignInBrowser(host.Address);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.UseLinkAsync(PrintedToken(host), "short")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.UseLinkAsync(PrintedToken(host), Chosen)).StatusCode);
    }

    [Fact]
    public async Task A_guessed_link_is_refused()
    {
        await using var host = await SignInHost.StartAsync(_folder, password: null);
        using var browser = new SignInBrowser(host.Address);

        Assert.Equal(HttpStatusCode.Gone, (await browser.UseLinkAsync("guess", Chosen)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.UseLinkAsync(PrintedToken(host), Chosen)).StatusCode);
    }

    [Fact]
    public async Task Two_who_open_the_link_at_once_do_not_both_come_in()
    {
        await using var host = await SignInHost.StartAsync(_folder, password: null);
        var token = PrintedToken(host);
        using var one = new SignInBrowser(host.Address);
        using var other = new SignInBrowser(host.Address);

        var answers = await Task.WhenAll(one.UseLinkAsync(token, Chosen), other.UseLinkAsync(token, Chosen));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task No_link_is_printed_once_an_administrator_exists()
    {
        await using (var host = await SignInHost.StartAsync(_folder, password: null))
        {
            using var browser = new SignInBrowser(host.Address);
            await browser.UseLinkAsync(PrintedToken(host), Chosen);
        }

        await using var restarted = await SignInHost.StartAsync(_folder, password: null);

        Assert.Equal("", restarted.Console.ToString());
    }

    [Fact]
    public async Task A_password_of_the_settings_prints_no_link()
    {
        await using var host = await SignInHost.StartAsync(_folder);

        Assert.Equal("", host.Console.ToString());
    }

    [Fact]
    public async Task Another_password_in_the_settings_replaces_the_old_one_and_ends_its_sessions()
    {
        string token;
        await using (var host = await SignInHost.StartAsync(_folder))
        {
            using var browser = new SignInBrowser(host.Address);
            await browser.SignInAsync(SignInHost.Password);
            token = browser.Token!;
        }

        await using var restarted = await SignInHost.StartAsync(_folder, password: Chosen);
        using var late = new SignInBrowser(restarted.Address);
        late.Plant(token);

        Assert.Equal(HttpStatusCode.Unauthorized, await late.ReadLeadsAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await late.SignInAsync(SignInHost.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await late.SignInAsync(Chosen)).StatusCode);
    }

    [Fact]
    public async Task The_same_password_in_the_settings_leaves_sessions_alone()
    {
        string token;
        await using (var host = await SignInHost.StartAsync(_folder))
        {
            using var browser = new SignInBrowser(host.Address);
            await browser.SignInAsync(SignInHost.Password);
            token = browser.Token!;
        }

        await using var restarted = await SignInHost.StartAsync(_folder);
        using var back = new SignInBrowser(restarted.Address);
        back.Plant(token);

        Assert.Equal(HttpStatusCode.OK, await back.ReadLeadsAsync());
    }

    [Fact]
    public async Task A_short_password_in_the_settings_stops_the_start_and_names_the_key_but_not_the_password()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => SignInHost.StartAsync(_folder, password: "pa55w"));

        Assert.Contains("Dashboard:Admin:Password", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pa55w", error.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    private static string PrintedToken(SignInHost host)
    {
        var printed = Link().Match(host.Console.ToString());
        Assert.Equal(host.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), printed.Groups["port"].Value);
        return printed.Groups["token"].Value;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:(?<port>\d+)/dashboard/sign-in\?token=(?<token>[A-Za-z0-9_-]{43})")]
    private static partial Regex Link();
}
