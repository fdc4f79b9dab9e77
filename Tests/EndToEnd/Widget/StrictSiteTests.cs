using System.Text.Json;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Widget;

/// <summary>The widget on a site of another origin, under the policy that docs/widget.md states.</summary>
public sealed class StrictSiteTests(Browser browser)
{
    private const string Card = """
        {"type": "AdaptiveCard", "version": "1.5", "body": [
          {"type": "TextBlock", "text": "How may we reach you?", "weight": "bolder", "color": "accent", "wrap": true},
          {"type": "Input.Text", "id": "name", "label": "Name"},
          {"type": "Input.ChoiceSet", "id": "when", "style": "expanded", "label": "When", "choices": [{"title": "Now", "value": "now"}, {"title": "Later", "value": "later"}]}],
         "actions": [{"type": "Action.Submit", "title": "Send", "data": {"form": "contact"}}]}
        """;

    [Fact]
    public async Task A_whole_chat_with_buttons_and_cards_breaks_neither_the_policy_of_the_site_nor_ours()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var broken = await WatchPolicyAsync(visitor);
        await HostSite.TakeViewsAsync(visitor);
        var chat = await ChatPage.OpenAsync(visitor, site.Address, "/pricing");
        var traffic = new Traffic(chat.Page);

        await chat.OpenChatAsync();
        await chat.SayAsync("We are Cole Advisory, 40 people, and lose days every month on manual reporting");
        await chat.AnswerAllAsync(new Dictionary<string, string> { ["email"] = "dana@coleadvisory.example", ["consent"] = "yes" });
        server.Services.GetRequiredService<ITransientFeed>().Publish(traffic.ConversationId, new Activity(ActivityTypes.Message)
        {
            Id = "card",
            Timestamp = TimeProvider.System.GetUtcNow(),
            From = new ChannelAccount("default", "Nora", RoleTypes.Bot),
            Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = JsonElement.Parse(Card) }],
        });

        var card = chat.Frame.Locator(".ac-adaptiveCard");
        await card.GetByLabel("Name").FillAsync("Dana");
        await card.GetByText("Later").ClickAsync();
        await Browser.ShotAsync(chat.Page, "widget-card");
        await card.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        Assert.Empty(chat.Errors);
        Assert.Empty(broken);
    }

    [Fact]
    public async Task What_watches_the_policy_sees_a_page_that_breaks_it()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var broken = await WatchPolicyAsync(visitor);
        var chat = await ChatPage.OpenAsync(visitor, site.Address);

        await chat.Page.EvaluateAsync("() => new Promise(done => { document.addEventListener('securitypolicyviolation', done); document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })) })");

        Assert.Equal(["style-src-elem"], broken);
    }

    [Fact]
    public async Task A_site_that_is_not_allowed_gets_no_button_and_its_builder_reads_why()
    {
        await using var server = LeadBotServer.Start(("Bots:default:WebChat:AllowedOrigins", "https://www.example.com"));
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();

        var told = await page.RunAndWaitForConsoleMessageAsync(
            () => page.GotoAsync(site.Address.ToString()), new() { Predicate = message => message.Text.StartsWith("LeadBot:", StringComparison.Ordinal) });

        Assert.Contains("Bots:default:WebChat:AllowedOrigins", told.Text, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("leadbot-widget").CountAsync());
    }

    [Fact]
    public async Task A_policy_that_lets_no_request_through_still_lets_the_chat_run()
    {
        await using var server = LeadBotServer.Start();
        await using var site = await HostSite.StartAsync(server.Address);
        await using var visitor = await browser.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.RouteAsync("**/widget/settings*", route => route.AbortAsync());
        await page.GotoAsync(site.Address.ToString());

        Assert.Contains("bot", await new ChatPage(page).OpenChatAsync(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The directives that a page or frame of this visitor breaks.</summary>
    private static async Task<List<string>> WatchPolicyAsync(IBrowserContext visitor)
    {
        var broken = new List<string>();
        await visitor.ExposeFunctionAsync("policyBroken", (string directive) => broken.Add(directive));
        await visitor.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => window.policyBroken(event.effectiveDirective), true)");
        return broken;
    }
}
