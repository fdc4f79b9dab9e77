using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Telegram;

namespace LeadBot.Tests.Channels.Telegram;

/// <summary>What Telegram is told of a bot, and what it says of how it reaches us.</summary>
public sealed class TelegramRegistrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_menu_has_the_commands_in_five_languages()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var server = TelegramServer.Start(telegram);

        var menus = await Until.AtLeastAsync<(string Method, System.Text.Json.Nodes.JsonObject Arguments)>(5, () => [.. telegram.Calls.Where(call => call.Method == "setMyCommands")], Ct);

        Assert.Equal([null, "de", "es", "fr", "pt"], menus.Select(menu => (string?)menu.Arguments["language_code"]));
        Assert.All(menus, menu => Assert.Equal(
            ["start", "restart", "human", "privacy", "stop"], menu.Arguments["commands"]!.AsArray().Select(command => (string?)command!["command"])));
    }

    [Fact]
    public async Task That_telegram_cannot_reach_the_webhook_stands_in_the_health_line_and_the_server_stays_ready()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.WebhookError = (TimeProvider.System.GetUtcNow(), "Connection timed out");
        await using var server = TelegramServer.Start(telegram, ("PublicUrl", "https://chat.example.com"));
        using var http = new HttpClient { BaseAddress = server.Address };

        var line = await Until.ComesAsync(async () => await HealthAsync(http) is { } text && text.Contains("Telegram", StringComparison.Ordinal) ? text : null, Ct);

        Assert.Equal("ready, but Telegram (default): see the log.", line);
    }

    private static async Task<string> HealthAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), Ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(Ct);
    }
}
