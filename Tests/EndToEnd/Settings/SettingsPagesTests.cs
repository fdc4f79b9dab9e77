using System.Net;
using Microsoft.Playwright;

namespace LeadBot.Tests.EndToEnd.Settings;

/// <summary>A setting is changed on its page, and the chat shows it without a restart.</summary>
public sealed class SettingsPagesTests(Browser browser)
{
    private const string Need = "We lose days every month on manual reporting";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_question_on_the_page_is_asked_in_the_chat_and_taken_back_by_undo()
    {
        await using var server = LeadBotServer.Start();
        await using var context = await browser.VisitorAsync();
        var page = await OpenAsync(context, server, "questions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit Company", Exact = true }).ClickAsync();
        var card = page.GetByRole(AriaRole.Region, new() { Name = "Company", Exact = true });
        await card.GetByLabel("Question", new() { Exact = true }).FillAsync("For which company do you write?");
        await page.GetByRole(AriaRole.Complementary, new() { Name = "Preview" }).GetByText("For which company do you write?").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("In force now").First.WaitForAsync();
        await Browser.ShotAsync(page, "settings-questions");

        Assert.EndsWith("For which company do you write?", await AskedAfterNeedAsync(server), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.GetByText("Taken back").First.WaitForAsync();
        Assert.DoesNotContain("For which company do you write?", await AskedAfterNeedAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_value_is_told_at_its_field_and_nothing_is_lost()
    {
        await using var server = LeadBotServer.Start();
        await using var context = await browser.VisitorAsync();
        var page = await OpenAsync(context, server, "bot");
        await page.GetByLabel("Currency of a bare “$”").FillAsync("dollars");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("Not saved.").WaitForAsync();
        Assert.True(await page.GetByText("is not an ISO 4217 code").CountAsync() >= 2); // at the top and at the field

        // Another page and back: what was typed still waits.
        await page.GetByRole(AriaRole.Link, new() { Name = "Services" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Services", Exact = true }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Name and limits" }).ClickAsync();
        Assert.Equal("dollars", await page.GetByLabel("Currency of a bare “$”").InputValueAsync());
        await page.GetByLabel("Currency of a bare “$”").FillAsync("EUR");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("version 1, changed by admin").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reset to file" }).ClickAsync();
        await page.GetByText("come from the settings file, after a reset").WaitForAsync();
        Assert.Equal("USD", await page.GetByLabel("Currency of a bare “$”").InputValueAsync());
    }

    [Fact]
    public async Task Routing_reads_as_sentences_and_is_tried_on_past_leads_before_it_is_saved()
    {
        await using var server = LeadBotServer.Start();
        await AskedAfterNeedAsync(server);
        await using var context = await browser.VisitorAsync();
        var page = await OpenAsync(context, server, "routing");
        await page.GetByText("If company size is less than 5, the lead is not qualified.").WaitForAsync();
        var rule = page.GetByRole(AriaRole.Region, new() { Name = "Rule no need stated" });
        await rule.GetByLabel("How is need tested").SelectOptionAsync("known");
        await rule.GetByLabel("The lead is").SelectOptionAsync("qualified");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try these rules" }).ClickAsync();
        await page.GetByText("1 of the last 1 leads would be another.").WaitForAsync();
        await Browser.ShotAsync(page, "settings-routing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("In force now").First.WaitForAsync();

        await AskedAfterNeedAsync(server);
        using var settings = new SettingsApi(server);
        var newest = (await settings.GetAsync("bots/default/leads"))["items"]![0]!;
        Assert.Equal("qualified", (string?)newest["routing"]!["outcome"]);
    }

    [Fact]
    public async Task The_widget_page_shows_the_look_and_the_snippet_to_copy()
    {
        await using var server = LeadBotServer.Start();
        await using var context = await browser.VisitorAsync();
        var page = await OpenAsync(context, server, "widget");
        await page.GetByLabel("Words on the button").FillAsync("Ask us");
        await page.GetByLabel("Corner").SelectOptionAsync("Left");
        await page.GetByRole(AriaRole.Img, new() { Name = "The widget at the bottom left" }).GetByText("Ask us").WaitForAsync();
        Assert.Contains($"<script async src=\"{server.Address.GetLeftPart(UriPartial.Authority)}/widget.js\" data-bot=\"default\">", await page.Locator("[data-snippet]").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("In force now").First.WaitForAsync();

        using var settings = new SettingsApi(server);
        Assert.Equal("Left", (string?)(await settings.GetAsync("bots/default/settings/Widget"))["value"]!["position"]);
    }

    [Fact]
    public async Task Whom_the_administrator_invites_chooses_a_password_and_sees_only_what_the_role_allows()
    {
        await using var server = LeadBotServer.Start();
        await using var context = await browser.VisitorAsync();
        var page = await OpenAsync(context, server, "users");
        await page.GetByLabel("User name").FillAsync("mia");
        await page.GetByRole(AriaRole.Form, new() { Name = "Invite a user" }).GetByLabel("Role").SelectOptionAsync("viewer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = await page.Locator("[data-secret]").InnerTextAsync();

        await using var other = await browser.VisitorAsync(phone: true);
        var mia = await other.NewPageAsync();
        await mia.GotoAsync(link);
        await mia.GetByText("The name to sign in with is mia").WaitForAsync();
        await mia.GetByLabel("Password", new() { Exact = true }).FillAsync("another long password");
        await mia.GetByLabel("Password once more").FillAsync("another long password");
        await mia.GetByRole(AriaRole.Button, new() { Name = "Save and sign in" }).ClickAsync();
        await mia.GetByRole(AriaRole.Heading, new() { Name = "Leads", Exact = true }).WaitForAsync();
        Assert.Equal(0, await mia.GetByRole(AriaRole.Link, new() { Name = "Settings" }).CountAsync());
        var status = await mia.EvaluateAsync<int>("() => fetch('/api/v1/bots/default/settings/Review', {method:'PUT', headers:{'X-LeadBot':'1','Content-Type':'application/json'}, body:'{}'}).then(r => r.status)");
        Assert.Equal(403, status);
    }

    [Fact]
    public async Task A_key_is_shown_once_works_and_stops_when_it_is_revoked()
    {
        await using var server = LeadBotServer.Start();
        await using var context = await browser.VisitorAsync();
        var page = await OpenAsync(context, server, "keys");
        await page.GetByLabel("What it is for").FillAsync("Export job");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        var key = await page.Locator("[data-secret]").InnerTextAsync();
        using var job = new HttpClient { BaseAddress = server.Address };
        job.DefaultRequestHeaders.Authorization = new("Bearer", key);
        Assert.Equal(HttpStatusCode.OK, (await job.GetAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct)).StatusCode);

        await page.ReloadAsync();
        await page.GetByText("Made by admin").WaitForAsync();
        Assert.DoesNotContain(key, await page.ContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke Export job" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Really revoke Export job" }).ClickAsync();
        await page.GetByText("There is no key yet").WaitForAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await job.GetAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct)).StatusCode);
        await page.GetByRole(AriaRole.Link, new() { Name = "Audit" }).ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "API key revoked" }).WaitForAsync();
    }

    [Fact]
    public async Task The_form_that_was_switched_on_is_filled_in_in_the_chat()
    {
        await using var server = LeadBotServer.Start();
        await using var context = await browser.VisitorAsync();
        var page = await OpenAsync(context, server, "form");
        await page.GetByLabel("Show the form in the contact step").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("In force now").First.WaitForAsync();

        await using var visitor = await browser.VisitorAsync();
        var chat = await ChatPage.OpenAsync(visitor, server.Address);
        await chat.OpenChatAsync();
        await chat.SayAsync(Need);
        foreach (var answer in new[] { "Cole Advisory", "40", "I'm the COO", "Within a month", "no idea yet", "I decide" })
        {
            if (chat.Asked is "name")
            {
                break;
            }

            await chat.SayAsync(answer);
        }

        var frame = chat.Page.FrameLocator("leadbot-widget iframe");
        await frame.GetByLabel("Name").FillAsync("Dana Cole");
        await frame.GetByLabel("E-mail").FillAsync("dana@coleadvisory.example");
        await Browser.ShotAsync(chat.Page, "chat-form");
        await chat.PressAsync("Send");
        Assert.Equal("consent", chat.Asked);
        using var settings = new SettingsApi(server);
        Assert.Equal("form", (string?)(await settings.GetAsync("bots/default/leads"))["items"]![0]!["fields"]!["email"]!["by"]);
    }

    private static async Task<IPage> OpenAsync(IBrowserContext context, LeadBotServer server, string path)
    {
        var dashboard = await DashboardPage.SignInAsync(context, server.Address);
        await dashboard.Page.GotoAsync(new Uri(server.Address, $"/dashboard/settings/{path}").ToString());
        return dashboard.Page;
    }

    private static async Task<string> AskedAfterNeedAsync(LeadBotServer server)
    {
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        return (string)(await visitor.AskAsync(Need, ct: Ct))["text"]!;
    }
}
