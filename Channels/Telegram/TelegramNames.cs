using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace LeadBot.Channels.Telegram;

/// <summary>The user names of our bots, asked for once.</summary>
internal sealed class TelegramNames(TelegramBots bots, TelegramApi api)
{
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <returns>Null while Telegram does not tell it.</returns>
    public async Task<string?> OfAsync(string bot, CancellationToken ct)
    {
        var options = bots.Options(bot);
        if (_names.TryGetValue(options.Token!, out var known))
        {
            return known;
        }

        try
        {
            var answer = await api.CallAsync(options, "getMe", [], ct);
            return TelegramAnswer.Text(answer.Result, "username") is { } name ? _names[options.Token!] = name : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
