using System.Net;
using System.Net.Http.Json;

namespace LeadBot.Tests.SignIn;

/// <summary>A browser with our page in it: keeps cookies, follows no redirect, and sends the page's header unless told not to.</summary>
internal sealed class SignInBrowser : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri _site;

    public SignInBrowser(Uri site, bool withHeader = true)
    {
        _site = site;
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = site };
        if (withHeader)
        {
            _http.DefaultRequestHeaders.Add("X-LeadBot", "1");
        }
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The session's token, or null.</summary>
    public string? Token => Cookies.GetCookies(_site)["leadbot.session"]?.Value;

    public void Plant(string token) => Cookies.Add(_site, new Cookie("leadbot.session", token, "/"));

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string path, object body) => _http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SignInAsync(string password, string name = "admin") => PostAsync("/api/v1/session", new { name, password });

    public Task<HttpResponseMessage> UseLinkAsync(string token, string password) => PostAsync("/api/v1/session/link", new { token, password });

    public Task<HttpResponseMessage> SignOutAsync() => _http.DeleteAsync("/api/v1/session", TestContext.Current.CancellationToken);

    public async Task<HttpStatusCode> ReadLeadsAsync(string bot = "default") => (await GetAsync($"/api/v1/bots/{bot}/leads")).StatusCode;

    public void Dispose() => _http.Dispose();
}
