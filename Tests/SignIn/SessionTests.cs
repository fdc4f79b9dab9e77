using System.Net;
using System.Net.Http.Headers;
using LeadBot.Bot.SignIn;
using LeadBot.Storage.Users;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.SignIn;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SignInHost _host = null!;
    private SignInBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SignInHost.StartAsync(_folder);
        _browser = new SignInBrowser(_host.Address);
        Assert.Equal(HttpStatusCode.OK, (await _browser.SignInAsync(SignInHost.Password)).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_without_a_visit()
    {
        _host.Clock.Advance(SessionCookie.Idle - TimeSpan.FromSeconds(1));
        using var other = new SignInBrowser(_host.Address);
        other.Plant(_browser.Token!);
        Assert.Equal(HttpStatusCode.OK, await other.ReadLeadsAsync());

        _host.Clock.Advance(SessionCookie.Idle);

        Assert.Equal(HttpStatusCode.Unauthorized, await other.ReadLeadsAsync());
    }

    [Fact]
    public async Task Visits_keep_a_session_alive_but_not_beyond_seven_days()
    {
        var token = _browser.Token!;
        var started = _host.Clock.GetUtcNow();
        while (_host.Clock.GetUtcNow() - started < SessionCookie.Longest - TimeSpan.FromHours(8))
        {
            _host.Clock.Advance(TimeSpan.FromHours(8));
            Assert.Equal(HttpStatusCode.OK, await ReadWithAsync(token));
        }

        _host.Clock.Advance(TimeSpan.FromHours(8));

        Assert.Equal(HttpStatusCode.Unauthorized, await ReadWithAsync(token));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        var token = _browser.Token!;

        var response = await _browser.SignOutAsync();

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Null(_browser.Token);
        Assert.Equal(HttpStatusCode.Unauthorized, await ReadWithAsync(token));
    }

    [Fact]
    public async Task Signing_in_never_goes_on_with_the_token_that_the_browser_brought()
    {
        var planted = _browser.Token!;

        await _browser.SignInAsync(SignInHost.Password);

        Assert.NotEqual(planted, _browser.Token);
        Assert.Equal(HttpStatusCode.Unauthorized, await ReadWithAsync(planted));
        Assert.Equal(HttpStatusCode.OK, await _browser.ReadLeadsAsync());
    }

    [Fact]
    public async Task A_change_without_our_header_is_refused_and_a_read_is_not()
    {
        using var foreign = new SignInBrowser(_host.Address, withHeader: false);
        foreign.Plant(_browser.Token!);

        var change = await foreign.PostAsync("/api/v1/bots/default/leads", new { });
        var signOut = await foreign.SignOutAsync();

        Assert.Equal(HttpStatusCode.Forbidden, change.StatusCode);
        Assert.Contains("X-LeadBot", await change.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, signOut.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await foreign.ReadLeadsAsync());
        Assert.Equal(HttpStatusCode.OK, (await _browser.PostAsync("/api/v1/bots/default/leads", new { })).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_without_our_header_is_refused()
    {
        using var foreign = new SignInBrowser(_host.Address, withHeader: false);

        Assert.Equal(HttpStatusCode.Forbidden, (await foreign.SignInAsync(SignInHost.Password)).StatusCode);
        Assert.Null(foreign.Token);
    }

    [Fact]
    public async Task A_user_of_one_bot_does_not_reach_another_and_a_role_without_rights_reaches_none()
    {
        var ct = TestContext.Current.CancellationToken;
        var hash = await _host.Get<Passwords>().HashAsync("a rep's password", ct);
        var now = _host.Clock.GetUtcNow();
        await _host.Get<UserStore>().AddAsync(new User("u1", "rep", hash, ["administrator"], ["default"], 0, null, now), onlyFirst: false, ct);
        await _host.Get<UserStore>().AddAsync(new User("u2", "guest", hash, ["unheard-of"], ["*"], 0, null, now), onlyFirst: false, ct);
        using var rep = new SignInBrowser(_host.Address);
        await rep.SignInAsync("a rep's password", "rep");
        using var guest = new SignInBrowser(_host.Address);
        await guest.SignInAsync("a rep's password", "guest");

        Assert.Equal(HttpStatusCode.OK, await rep.ReadLeadsAsync("default"));
        Assert.Equal(HttpStatusCode.Forbidden, await rep.ReadLeadsAsync("other"));
        Assert.Equal(HttpStatusCode.Forbidden, await guest.ReadLeadsAsync("default"));
    }

    [Theory]
    [InlineData(SignInHost.ApiKey, HttpStatusCode.OK)]
    [InlineData(SignInHost.ApiKey + "x", HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Unauthorized)]
    public async Task A_key_of_the_settings_may_change_things_without_cookie_or_header(string key, HttpStatusCode status)
    {
        using var http = new HttpClient { BaseAddress = _host.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        using var response = await http.PostAsync(new Uri("/api/v1/bots/any/leads", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_wrong_key_is_not_saved_by_a_session()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_host.Address, "/api/v1/bots/default/leads"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        request.Headers.Add("Cookie", $"leadbot.session={_browser.Token}");
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
        await _folder.DisposeAsync();
    }

    private async Task<HttpStatusCode> ReadWithAsync(string token)
    {
        using var browser = new SignInBrowser(_host.Address);
        browser.Plant(token);
        return await browser.ReadLeadsAsync();
    }
}
