using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd.Delivery;
using LeadBot.Tests.Fakes.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeadBot.Tests.EndToEnd.Settings;

public sealed class DestinationsPageTests(Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_given_up_goes_again_one_or_all_and_a_destination_is_tried_paused_and_resumed()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        receiver.Answer = _ => Task.FromResult<IResult?>(Results.BadRequest());
        await using var server = LeadBotServer.Start([.. receiver.Settings(), ("Outbox:Deliveries:GatherOutside", "00:00:00")]);
        for (var number = 1; number <= 3; number++)
        {
            using var visitor = await LeadVisitor.TalkAsync(() => server.Address, number, Ct);
        }

        using var api = server.Api();
        await Until.TrueAsync(
            async () => (int)JsonNode.Parse(await api.GetStringAsync("/api/v1/bots/default/destinations", Ct))!["items"]![0]!["parked"]! == 3, Ct);
        await using var admin = await browser.VisitorAsync();
        var dashboard = await DashboardPage.SignInAsync(admin, server.Address);
        var page = dashboard.Page;
        await page.GotoAsync(new Uri(server.Address, "/dashboard/settings/destinations").ToString());
        var card = page.GetByRole(AriaRole.Region, new() { Name = "crm" });
        await Expect(card).ToContainTextAsync("3 leads");
        await dashboard.Button("Show what was given up").ClickAsync();
        await Expect(card.GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        await Expect(card.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("400");
        await Accessibility.AssertAsync(page);
        await Browser.ShotAsync(page, "settings-destinations-parked", whole: true);

        receiver.Answer = null;
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send again: lead ") }).First.ClickAsync();
        await dashboard.ToastAsync("One lead goes again");
        await Until.AtLeastAsync(1, () => receiver.Taken, Ct);
        await Expect(card.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await dashboard.Button("Send all again").ClickAsync();
        await dashboard.ToastAsync("2 leads go again");
        await Until.AtLeastAsync(3, () => receiver.Taken, Ct);
        await card.GetByText("Nothing is given up any more.").WaitForAsync();
        Assert.Equal(3, receiver.Taken.DistinctBy(taken => taken.LeadId).Count());

        await dashboard.Button("Send a test").ClickAsync();
        await card.GetByText("Taken.", new() { Exact = true }).WaitForAsync();
        await card.GetByRole(AriaRole.Switch).ClickAsync();
        await dashboard.ToastAsync("crm is paused");
        await card.GetByRole(AriaRole.Switch).ClickAsync();
        await dashboard.ToastAsync("crm is resumed");
        Assert.Empty(dashboard.Errors);
    }
}
