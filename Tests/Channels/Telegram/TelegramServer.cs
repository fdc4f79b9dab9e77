using LeadBot.Channels.Telegram;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Channels.Telegram;

/// <summary>The whole product with a bot on a Telegram of its own.</summary>
internal static class TelegramServer
{
    public static LeadBotServer Start(FakeTelegram telegram, params (string Key, string Value)[] settings) => LeadBotServer.Start(
        [("Bots:default:Telegram:Token", FakeTelegram.Token), ("Bots:default:Telegram:ApiRoot", telegram.Address), .. settings]);

    /// <summary>The payload of a link with a campaign.</summary>
    public static string Link(LeadBotServer server, string campaign) => server.Services.GetRequiredService<TelegramLinks>().Payload("default", campaign);
}
