using LeadBot.Conversations;
using LeadBot.Storage.Writing;
using LeadBot.Tests.Channels.Telegram;
using LeadBot.Tests.Fakes.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadBot.Tests.EndToEnd.Settings;

/// <summary>Replies that a channel did not take, before a person at the dashboard.</summary>
public sealed class ParkedRepliesPageTests(Browser browser)
{
    private const string Region = "Replies that did not go out";
    private const string Refusal = "Bad Request: the message cannot be sent";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_did_not_go_out_is_found_below_the_destinations_and_goes_again_one_or_all()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        await using var admin = await browser.VisitorAsync();
        var dashboard = await DashboardPage.SignInAsync(admin, server.Address);
        var page = dashboard.Page;
        await page.GotoAsync(new Uri(server.Address, "/dashboard/settings/destinations").ToString());
        var card = page.GetByRole(AriaRole.Region, new() { Name = Region });
        await card.GetByText("None: every reply has reached its channel").WaitForAsync();

        telegram.FailNext(400, Refusal);
        telegram.Says("We need help with our invoices. We are Cole Advisory");
        await Expect(card.GetByRole(AriaRole.Row)).ToHaveCountAsync(2); // by itself
        await TakeAsync(page, server, telegram);
        await LoseAsync(page, telegram, "Hello Dana, I am Mia of Northlight");
        await LoseAsync(page, telegram, "Shall we talk on Monday at ten?");
        await LoseAsync(page, telegram, "Or in the afternoon?");
        await page.GotoAsync(new Uri(server.Address, "/dashboard/settings/destinations").ToString());
        await Expect(card.GetByRole(AriaRole.Row)).ToHaveCountAsync(5);
        await Expect(card).ToContainTextAsync("A person has taken the conversation over since the bot said it.");
        await Accessibility.AssertAsync(page);
        await Browser.ShotAsync(page, "settings-replies-parked", whole: true);
        await page.SetViewportSizeAsync(390, 844);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Browser.ShotAsync(page, "settings-replies-parked-phone", whole: true);
        await page.SetViewportSizeAsync(1280, 860);

        await card.GetByRole(AriaRole.Button, new() { Name = "Send again: Hello Dana, I am Mia of Northlight" }).ClickAsync();
        await dashboard.ToastAsync("One reply goes again");
        await Expect(card.GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        await dashboard.Button("Send all replies again").ClickAsync();
        await dashboard.ToastAsync("2 replies go again");
        await Expect(card.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Until.TrueAsync(() => Got(telegram).Contains("Or in the afternoon?"), Ct);

        Assert.Equal(["Hello Dana, I am Mia of Northlight", "Shall we talk on Monday at ten?", "Or in the afternoon?"], Got(telegram).TakeLast(3));
        await Expect(dashboard.Button("Send all replies again")).ToHaveCountAsync(0); // what is left must not go
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task At_the_desk_words_that_did_not_arrive_are_sent_again_from_below_the_message()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);
        await using var rep = await browser.VisitorAsync(phone: true);
        var dashboard = await DashboardPage.SignInAsync(rep, server.Address);
        var page = dashboard.Page;
        telegram.Says("We need help with our invoices. We are Cole Advisory");
        await TakeAsync(page, server, telegram);
        await LoseAsync(page, telegram, "Hello Dana, I am Mia of Northlight");
        await Accessibility.AssertAsync(page);
        await Browser.ShotAsync(page, "desk-send-again-phone");

        await dashboard.Button("Send again").ClickAsync();
        await Until.TrueAsync(() => Got(telegram).Contains("Hello Dana, I am Mia of Northlight"), Ct);
        await Expect(page.GetByText("Did not arrive")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Sent");

        Assert.Single(Got(telegram), "Hello Dana, I am Mia of Northlight");
        Assert.Empty(dashboard.Errors);
    }

    [Fact]
    public async Task Each_channel_can_be_looked_at_on_its_own()
    {
        await using var server = LeadBotServer.Start();
        await GiveUpAsync(server, "telegram", 2);
        await GiveUpAsync(server, "whatsapp", 1);
        await using var admin = await browser.VisitorAsync();
        var dashboard = await DashboardPage.SignInAsync(admin, server.Address);
        await dashboard.Page.GotoAsync(new Uri(server.Address, "/dashboard/settings/destinations").ToString());
        var rows = dashboard.Page.GetByRole(AriaRole.Region, new() { Name = Region }).GetByRole(AriaRole.Row);
        await Expect(rows).ToHaveCountAsync(4);

        await dashboard.Button("WhatsApp (1)").ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
        await dashboard.Button("Send all of WhatsApp again").WaitForAsync();
        await Accessibility.AssertAsync(dashboard.Page);
        await dashboard.Button("All (3)").ClickAsync();
        await Expect(rows).ToHaveCountAsync(4);
        Assert.Empty(dashboard.Errors);
    }

    /// <summary>As if the channel had refused them.</summary>
    private static async Task GiveUpAsync(LeadBotServer server, string channel, int count)
    {
        var opened = await server.Services.GetRequiredService<IConversations>().OpenAsync(new NewConversation("default", channel, $"{channel}:1"), Ct);
        for (var place = 1; place <= count; place++)
        {
            var number = place;
            await server.Services.GetRequiredService<IWriter>().WriteAsync(
                session => session.Execute(
                    """
                    INSERT INTO outbox (lane, position, part, bot, kind, operation, conversation_id, speaker, owner_version, state, due_at, expires_at, lease_until,
                        fence, attempts, body, created_at, settled_at, reason)
                    VALUES (@id, @place, 0, 'default', 'reply', 'send', @id, 'bot', 0, 'parked', 1, 1, 0, 1, 1, '{"type":"message","text":"Hello"}', 1, @now, 'refused')
                    """,
                    ("id", opened.Id), ("place", (long)number), ("now", session.Now)),
                WritePriority.Bulk,
                Ct);
        }
    }

    /// <summary>Accepts the only conversation at the desk, which stands open afterwards.</summary>
    private static async Task TakeAsync(IPage page, LeadBotServer server, FakeTelegram telegram)
    {
        telegram.Says("/human");
        using var desk = new Channels.Desk(server);
        var handoff = await Until.ComesAsync(async () => (string?)(await desk.GetAsync("/handoffs", Ct))["items"]!.AsArray().FirstOrDefault()?["id"], Ct);
        await page.GotoAsync(new Uri(server.Address, $"/dashboard/desk/{handoff}").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept", Exact = true }).ClickAsync();
        await page.GetByPlaceholder("Write to the visitor").WaitForAsync();
    }

    private static async Task LoseAsync(IPage page, FakeTelegram telegram, string text)
    {
        telegram.FailNext(400, Refusal);
        await page.GetByPlaceholder("Write to the visitor").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
        var line = page.Locator("[role=log] > div", new() { Has = page.GetByText(text, new() { Exact = true }) });
        await Expect(line).ToContainTextAsync($"Did not arrive: {Refusal}");
    }

    private static List<string> Got(FakeTelegram telegram) => [.. telegram.Delivered.Select(one => (string)one.Message["text"]!)];
}
