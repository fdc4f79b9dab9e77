using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd;

/// <summary>The worked example of the product: real Chromium, real Web Chat, the real server.</summary>
public sealed class VisitorBecomesLeadTests(Browser browser)
{
    [Fact]
    public async Task A_40_person_firm_on_the_AI_page_becomes_a_task_for_the_strategy_owner()
    {
        await using var server = LeadBotServer.Start();
        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, server.Address, "/services/ai?utm_source=google&utm_campaign=spring");
        Assert.Equal(0, await chat.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length + document.cookie.length"));

        var greeting = await chat.OpenChatAsync();
        Assert.Contains("bot", greeting, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("privacy", greeting, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("person", greeting, StringComparison.OrdinalIgnoreCase);
        await Browser.ShotAsync(chat.Page, "chat-greeting");

        await chat.SayAsync("Hi! Can you help a 40-person firm find out where AI would pay off?");
        await chat.AnswerAllAsync(Dana.Answers());
        await Browser.ShotAsync(chat.Page, "chat-finished");

        using var api = server.Api();
        var lead = await OnlyLeadAsync(api);
        Assert.Equal("qualified", (string?)lead["outcome"]);
        Assert.Equal("granted", (string?)lead["consent"]!["state"]);
        Assert.Equal("yes, that's fine", (string?)lead["consent"]!["quote"]);
        Assert.Equal("strategy", (string?)lead["routing"]!["owner"]);
        Assert.Equal("task", (string?)lead["handoff"]!["kind"]);
        Assert.Equal("strategy", (string?)lead["handoff"]!["owner"]);
        Assert.Equal(40, (int?)lead["fields"]!["companySize"]!["value"]);
        Assert.Equal("dana@coleadvisory.example", (string?)lead["fields"]!["email"]!["value"]);
        Assert.DoesNotContain("duplicate", lead["review"]?.ToJsonString() ?? "", StringComparison.Ordinal);
        Assert.Equal("spring", (string?)lead["source"]!["campaign"]!["utm_campaign"]);
        Assert.EndsWith("/services/ai?utm_source=google&utm_campaign=spring", (string?)lead["source"]!["page"], StringComparison.Ordinal);
        Assert.NotNull(lead["brief"]!["summary"]);
        await AssertEveryValueIsQuotedAsync(api, lead);
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task A_request_for_a_guarantee_pauses_the_bot_and_calls_a_person()
    {
        await using var server = LeadBotServer.Start();
        await using var visitor = await browser.VisitorAsync(phone: true);
        var chat = await ChatPage.OpenAsync(visitor, server.Address, "/services/ai");
        await chat.OpenChatAsync();

        await chat.SayAsync("Hi! Can you help a 40-person firm find out where AI would pay off?");
        await chat.SayAsync("Can you guarantee ROI?");
        await chat.AnswerAllAsync(Dana.Answers());
        await Browser.ShotAsync(chat.Page, "chat-guarantee-phone");

        using var api = server.Api();
        var lead = await OnlyLeadAsync(api);
        Assert.Equal("escalated", (string?)lead["outcome"]);
        Assert.Equal("guarantee", (string?)lead["handoff"]!["reason"]);
        Assert.Equal("transfer", (string?)lead["handoff"]!["kind"]);
        Assert.Equal("open", (string?)lead["handoff"]!["state"]);
    }

    [Fact]
    public async Task A_reload_in_the_middle_keeps_the_conversation_and_asks_nothing_twice()
    {
        await using var server = LeadBotServer.Start();
        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, server.Address, "/services/ai");
        await chat.OpenChatAsync();
        await chat.SayAsync("We are Cole Advisory and want to automate our monthly reporting");
        var before = await chat.BotMessagesAsync();

        await chat.Page.ReloadAsync();
        await chat.ReopenAsync();
        await chat.LastBotMessageAsync(before.Count);
        Assert.Equal(before, await chat.BotMessagesAsync());
        Assert.Equal(["We are Cole Advisory and want to automate our monthly reporting"], await chat.OwnMessagesAsync());
        await chat.AnswerAllAsync(Dana.Answers());

        using var api = server.Api();
        var lead = await OnlyLeadAsync(api);
        Assert.Equal("Cole Advisory", (string?)lead["fields"]!["company"]!["value"]);
        Assert.Equal("qualified", (string?)lead["outcome"]);
    }

    [Fact]
    public async Task Two_visitors_at_once_become_two_leads_that_share_nothing()
    {
        await using var server = LeadBotServer.Start();
        await Task.WhenAll(Enumerable.Range(1, 2).Select(async number =>
        {
            await using var visitor = await browser.VisitorAsync();
            var chat = await ChatPage.OpenAsync(visitor, server.Address, "/services/ai");
            await chat.OpenChatAsync();
            await chat.SayAsync($"We need help automating our monthly reporting. Our company is Firm{number} Advisory");
            await chat.AnswerAllAsync(Dana.Answers(("email", $"dana@firm{number}.example")));
        }));

        using var api = server.Api();
        foreach (var lead in await LeadsAsync(api, count: 2))
        {
            var company = (string)lead["fields"]!["company"]!["value"]!;
            Assert.Equal($"dana@{company.Split(' ')[0].ToLowerInvariant()}.example", (string?)lead["fields"]!["email"]!["value"]);
            Assert.Equal("qualified", (string?)lead["outcome"]);
        }
    }

    [Fact]
    public async Task A_lead_appears_on_the_dashboard_without_a_reload()
    {
        await using var server = LeadBotServer.Start();
        await using var rep = await browser.VisitorAsync();
        var dashboard = await DashboardPage.SignInAsync(rep, server.Address);
        await dashboard.Page.GetByRole(AriaRole.Heading, new() { Name = "No leads yet" }).WaitForAsync();
        await Browser.ShotAsync(dashboard.Page, "dashboard-empty");

        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, server.Address, "/services/ai");
        await chat.OpenChatAsync();
        await chat.SayAsync("Hi! Can you help a 40-person firm find out where AI would pay off?");
        await chat.AnswerAllAsync(Dana.Answers());

        await dashboard.Page.GetByText("Cole Advisory").First.WaitForAsync();
        await Browser.ShotAsync(dashboard.Page, "dashboard-leads");
        await dashboard.Page.GetByRole(AriaRole.Link, new() { Name = "Dana Cole" }).ClickAsync();
        await dashboard.Page.GetByText("dana@coleadvisory.example").First.WaitForAsync();
        await dashboard.Page.Locator("mark").First.WaitForAsync();
        await Browser.ShotAsync(dashboard.Page, "dashboard-lead");
        Assert.Empty(dashboard.Errors);
    }

    private static async Task<JsonObject> OnlyLeadAsync(HttpClient api) => (await LeadsAsync(api, count: 1))[0];

    /// <summary>Waits until so many leads stand and all of them are settled.</summary>
    private static Task<List<JsonObject>> LeadsAsync(HttpClient api, int count) => Until.ComesAsync(
        async () =>
        {
            var page = await api.GetFromJsonAsync<JsonObject>("/api/v1/bots/default/leads", TestContext.Current.CancellationToken);
            var leads = page!["items"]!.AsArray().Select(lead => lead!.AsObject()).ToList();
            return leads.Count == count && leads.TrueForAll(lead => lead["settledAt"] is not null) ? leads : null;
        },
        TestContext.Current.CancellationToken);

    private static async Task AssertEveryValueIsQuotedAsync(HttpClient api, JsonObject lead)
    {
        var transcript = await api.GetFromJsonAsync<JsonObject>(
            $"/api/v1/bots/default/leads/{lead["id"]}/transcript", TestContext.Current.CancellationToken);
        var texts = transcript!["items"]!.AsArray().ToDictionary(activity => (string)activity!["id"]!, activity => (string?)activity!["text"] ?? "");
        foreach (var (name, answer) in lead["fields"]!.AsObject().Where(field => (string?)field.Value!["state"] == "answered"))
        {
            var quote = (string)answer!["quote"]!;
            Assert.Equal((name, quote), (name, texts[(string)answer["activityId"]!].Substring((int)answer["offset"]!, quote.Length)));
        }
    }
}
