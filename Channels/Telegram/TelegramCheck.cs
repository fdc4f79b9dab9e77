using System.Runtime.CompilerServices;

using LeadBot.Conversations.Checks;

namespace LeadBot.Channels.Telegram;

/// <summary>Whether Telegram knows each bot's token, and how updates come.</summary>
internal sealed class TelegramCheck(TelegramBots bots, TelegramApi api, TelegramRegistration registration) : ISetUpCheck
{
    public async IAsyncEnumerable<SetUpFinding> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var bot in bots.All)
        {
            yield return await LookAsync(bot, $"Telegram ({bot})", ct);
        }
    }

    private async Task<SetUpFinding> LookAsync(string bot, string part, CancellationToken ct)
    {
        try
        {
            var me = await api.AskAsync(bots.Options(bot), bot, "getMe", [], ct);
            var name = $"@{TelegramAnswer.Text(me, "username")}";
            if (!bots.IsPolled(bot) && !bots.IsPublic)
            {
                return new SetUpFinding(part, false, $"Bots:{bot}:Telegram:Polling is false, and PublicUrl is no https address to which Telegram could send. Set PublicUrl, or remove Polling.");
            }

            if (await registration.LookAsync(bot, ct) is { } trouble)
            {
                // Not registered yet is no fault: the server does it when it starts.
                return new SetUpFinding(part, trouble.StartsWith("no webhook", StringComparison.Ordinal), $"{name}: {trouble}");
            }

            return new SetUpFinding(part, true, bots.IsPolled(bot) ? $"{name} is known; its updates are fetched." : $"{name} is known; its updates are sent to {bots.Webhook(bot)}.");
        }
        catch (HttpRequestException fault)
        {
            return new SetUpFinding(part, false, fault.Message);
        }
    }
}
