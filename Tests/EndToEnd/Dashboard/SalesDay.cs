using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Dashboard;

/// <summary>A server with leads as a day of sales has them, and salespeople who are signed in.</summary>
internal sealed class SalesDay : IAsyncDisposable
{
    public const string Site = "https://www.northlight.example";

    private readonly Browser _browser;
    private string? _signedIn;

    private SalesDay(Browser browser, LeadBotServer server) => (_browser, Server) = (browser, server);

    public LeadBotServer Server { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static SalesDay Start(Browser browser) => new(browser, LeadBotServer.Start());

    /// <summary>Qualified, with consent, a question that is still open, and a handoff to follow up.</summary>
    public Task DanaComesAsync() => ComeAsync(
        "Hi! Can you help a 40-person firm find out where AI would pay off?", Dana.Answers(), "/services/ai?utm_source=google&utm_campaign=spring",
        "Do you also work with firms that are still on paper?");

    /// <summary>The bot stopped; a person has to take over.</summary>
    public Task PeterAsksForAGuaranteeAsync() => ComeAsync(
        "Can you guarantee ROI?", Dana.Answers(("name", "Peter Haskins"), ("email", "peter@haskins.example")), "/services/ai");

    /// <summary>Does not want to be contacted, and is too small.</summary>
    public Task JoLooksAroundAsync() => ComeAsync(
        "I'm just looking around, two of us in a bakery",
        new()
        {
            ["need"] = "curious whether a chatbot makes sense for a bakery",
            ["company"] = "Flour & Salt",
            ["companySize"] = "2",
            ["timeline"] = "no plans",
            ["name"] = "Jo",
            ["email"] = "jo@gmail.com",
            ["consent"] = "no thanks",
        },
        "/");

    public async Task AllComeAsync()
    {
        await DanaComesAsync();
        await PeterAsksForAGuaranteeAsync();
        await JoLooksAroundAsync();
    }

    /// <summary>Many at once, by import: number 1 is the oldest.</summary>
    public async Task ImportAsync(int count)
    {
        var csv = new StringBuilder("name,email,company,createdAt\n");
        for (var i = 1; i <= count; i++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"Guest {i},guest{i}@firm{i}.example,Firm {i},2026-10-01T00:{i / 60:00}:{i % 60:00}Z\n");
        }

        using var api = Server.Api();
        using var body = new StringContent(csv.ToString(), Encoding.UTF8, "text/csv");
        using var answer = await api.PostAsync("/api/v1/bots/default/leads/import", body, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        Assert.Equal(count, (int?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["created"]);
    }

    public async Task<JsonArray> HandoffsAsync()
    {
        using var api = Server.Api();
        return (await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/handoffs?order=oldest", Ct))!["items"]!.AsArray();
    }

    /// <summary>The id of the lead that has this e-mail address.</summary>
    public async Task<string> LeadAsync(string email)
    {
        using var api = Server.Api();
        var page = await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads?limit=100", Ct);
        return (string)page!["items"]!.AsArray().Single(lead => (string?)lead!["fields"]?["email"]?["value"] == email)!["id"]!;
    }

    /// <summary>A browser that is signed in; the first one signs in by hand.</summary>
    public async Task<(IBrowserContext Context, DashboardPage Dashboard)> RepAsync(bool phone = false, bool dark = false)
    {
        if (_signedIn is null)
        {
            await using var first = await _browser.VisitorAsync();
            await DashboardPage.SignInAsync(first, Server.Address);
            _signedIn = await first.StorageStateAsync();
        }

        var context = await _browser.VisitorAsync(phone, dark, _signedIn);
        return (context, await DashboardPage.OpenAsync(context));
    }

    public string Address(string path) => new Uri(Server.Address, "/dashboard" + path).ToString();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task ComeAsync(string first, Dictionary<string, string> answers, string page, params string[] after)
    {
        using var visitor = await DirectLineVisitor.ArriveAsync(Server.Address, Ct);
        await visitor.AskAsync(first, Site + page, ct: Ct);
        for (var questions = 0; visitor.LastAsked is { } asked; questions++)
        {
            Assert.True(questions < 14, "The bot does not come to an end.");
            await visitor.AskAsync(answers.GetValueOrDefault(asked, "I'd rather not say"), Site + page, ct: Ct);
        }

        foreach (var text in after)
        {
            await visitor.AskAsync(text, Site + page, ct: Ct);
        }
    }
}
