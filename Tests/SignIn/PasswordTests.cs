using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Bot.SignIn;
using LeadBot.Storage.Users;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.SignIn;

public sealed class PasswordTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SignInHost _host = null!;
    private SignInBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SignInHost.StartAsync(_folder);
        _browser = new SignInBrowser(_host.Address);
    }

    [Fact]
    public async Task The_right_password_opens_a_session_that_the_api_accepts()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await _browser.ReadLeadsAsync());

        var response = await _browser.SignInAsync(SignInHost.Password, name: " Admin ");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await _browser.ReadLeadsAsync());
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var wrong = await _browser.SignInAsync("wrong password");
        var unknown = await _browser.SignInAsync(SignInHost.Password, name: "nobody");

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await DetailAsync(wrong), await DetailAsync(unknown));
        Assert.Null(_browser.Token);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_minute_even_for_the_right_one()
    {
        for (var i = 0; i < 5; i++)
        {
            await _browser.SignInAsync("wrong password");
        }

        var locked = await _browser.SignInAsync(SignInHost.Password);
        _host.Clock.Advance(TimeSpan.FromSeconds(61));
        var open = await _browser.SignInAsync(SignInHost.Password);

        Assert.Equal(HttpStatusCode.Unauthorized, locked.StatusCode);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        Assert.Equal(0, (await _host.Get<UserStore>().FindAsync("admin", TestContext.Current.CancellationToken))!.FailedCount);
    }

    [Fact]
    public async Task Wrong_passwords_that_come_at_once_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _browser.SignInAsync("wrong password")));

        Assert.Equal(5, (await _host.Get<UserStore>().FindAsync("admin", TestContext.Current.CancellationToken))!.FailedCount);
    }

    [Fact]
    public async Task One_address_may_try_ten_times_a_minute()
    {
        for (var i = 0; i < SignInAttempts.MostPerMinute; i++)
        {
            await _browser.SignInAsync("x", name: "nobody");
        }

        var refused = await _browser.SignInAsync(SignInHost.Password);
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await _browser.SignInAsync(SignInHost.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData(null, SignInHost.Password)]
    [InlineData("admin", null)]
    [InlineData("admin", "")]
    public async Task Nothing_is_neither_a_name_nor_a_password(string? name, string? password)
    {
        var response = await _browser.PostAsync("/api/v1/session", new { name, password });

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Neither_the_password_nor_the_token_stands_in_the_database()
    {
        await _browser.SignInAsync(SignInHost.Password);
        var token = _browser.Token!;
        await _host.DisposeAsync();

        var bytes = Directory.EnumerateFiles(_folder.Path).Select(File.ReadAllBytes).ToList();
        Assert.DoesNotContain(bytes, file => file.AsSpan().IndexOf("correct horse"u8) >= 0);
        Assert.DoesNotContain(bytes, file => file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(token)) >= 0);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"name": "admin", "password": 7}""")]
    public async Task A_body_that_is_no_sign_in_is_a_bad_request(string body)
    {
        using var http = new HttpClient { BaseAddress = _host.Address };
        http.DefaultRequestHeaders.Add("X-LeadBot", "1");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await http.PostAsync(new Uri("/api/v1/session", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
        await _folder.DisposeAsync();
    }

    private static async Task<string?> DetailAsync(HttpResponseMessage response)
    {
        var problem = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return problem!["detail"]!.GetValue<string>();
    }
}
