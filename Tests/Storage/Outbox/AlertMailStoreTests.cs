using LeadBot.Leads.Outbox;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Storage.Outbox;

/// <summary>News of destinations, as the database holds them.</summary>
public sealed class AlertMailStoreTests
{
    private static readonly DateTimeOffset s_at = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_one_destination_a_mailbox_hears_the_newest_only_and_nothing_once_a_person_has_seen_to_it()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var (states, alerts) = (database.Service<IDestinationStates>(), database.Service<IAlertMails>());
        await states.ReadAsync(["crm", "erp", "sales"], Ct);
        await SetAsync(states, "crm", DestinationHealth.Broken, "broken");
        await SetAsync(states, "erp", DestinationHealth.Paused, "paused");
        await SetAsync(states, "crm", DestinationHealth.Working, "works");
        var told = await alerts.DueAsync(10, Ct);
        await states.SetHealthAsync("erp", DestinationHealth.Working, null, "mia", [], [], null, Ct);

        Assert.Equal(["crm: works", "erp: paused"], told.Select(alert => $"{alert.About}: {alert.Subject}").Order(StringComparer.Ordinal));
        Assert.Equal(["crm"], (await alerts.DueAsync(10, Ct)).Select(alert => alert.About));
    }

    [Fact]
    public async Task What_became_of_old_news_does_not_touch_newer_ones()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var (states, alerts) = (database.Service<IDestinationStates>(), database.Service<IAlertMails>());
        await SetAsync(states, "crm", DestinationHealth.Broken, "broken");
        var old = Assert.Single(await alerts.DueAsync(10, Ct));
        await SetAsync(states, "crm", DestinationHealth.Working, "works");

        await alerts.ForgetAsync(old, Ct);
        await alerts.PutOffAsync(old, s_at.AddYears(10), "late", isTry: true, Ct);

        Assert.Equal(["works"], (await alerts.DueAsync(10, Ct)).Select(alert => alert.Subject));
    }

    private static Task SetAsync(IDestinationStates states, string name, DestinationHealth health, string subject) => states.SetHealthAsync(
        name, health, "why", null, [], [new AlertMail("sales", name, $"{name}-{subject}", "default", subject, ["one", "two"], s_at)], null, Ct);
}
