using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Channels.Telegram;

/// <summary>What Telegram has to know of a bot: where its updates go, and which commands people see in its menu.</summary>
internal sealed class TelegramRegistration(TelegramBots bots, TelegramApi api, TimeProvider time)
{
    /// <summary>Updates that wait at Telegram without our having fetched them: more than this is a jam.</summary>
    private const int Jam = 100;

    private static readonly string[] s_wanted = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>An error of before this is over.</summary>
    private static readonly TimeSpan s_recent = TimeSpan.FromMinutes(10);

    private static readonly string[] s_commands = ["start", "restart", "human", "privacy", "stop"];

    /// <summary>In the languages that the bot speaks; where Telegram knows no better, in English.</summary>
    private static readonly (string? Language, string[] Words)[] s_menus =
    [
        (null, ["Start, or go on", "Begin a new request", "Talk to a person", "Privacy notice", "No more messages"]),
        ("de", ["Anfangen oder weitermachen", "Neue Anfrage", "Mit einem Menschen sprechen", "Datenschutz", "Keine Nachrichten mehr"]),
        ("es", ["Empezar o continuar", "Nueva consulta", "Hablar con una persona", "Privacidad", "No más mensajes"]),
        ("fr", ["Commencer ou continuer", "Nouvelle demande", "Parler à une personne", "Confidentialité", "Plus de messages"]),
        ("pt", ["Começar ou continuar", "Novo pedido", "Falar com uma pessoa", "Privacidade", "Não enviar mais mensagens"]),
    ];

    public static JsonArray Wanted => [.. s_wanted.Select(name => JsonValue.Create(name))];

    /// <summary>Tells Telegram where updates go, and the commands.</summary>
    /// <exception cref="HttpRequestException">Telegram refuses, or cannot be reached; the message says so without the token.</exception>
    public async Task AnnounceAsync(string bot, CancellationToken ct)
    {
        if (bots.IsPolled(bot))
        {
            await api.AskAsync(bots.Options(bot), bot, "deleteWebhook", [], ct);
        }
        else if (bots.IsPublic)
        {
            await api.AskAsync(
                bots.Options(bot),
                bot,
                "setWebhook",
                new JsonObject { ["url"] = bots.Webhook(bot), ["secret_token"] = bots.Secret(bot), ["allowed_updates"] = Wanted },
                ct);
        }

        foreach (var (language, words) in s_menus)
        {
            var arguments = new JsonObject
            {
                ["commands"] = new JsonArray([.. s_commands.Zip(words, (command, text) => (JsonNode)new JsonObject { ["command"] = command, ["description"] = text })]),
            };
            if (language is not null)
            {
                arguments["language_code"] = language;
            }

            await api.TryAsync(bots.Options(bot), "setMyCommands", arguments, ct); // a menu is a comfort: without it the commands work as well
        }
    }

    /// <summary>What Telegram says of how it reaches us.</summary>
    /// <returns>A sentence, or null where all is well.</returns>
    /// <exception cref="HttpRequestException">Telegram refuses, or cannot be reached.</exception>
    public async Task<string?> LookAsync(string bot, CancellationToken ct)
    {
        var info = await api.AskAsync(bots.Options(bot), bot, "getWebhookInfo", [], ct);
        var url = TelegramAnswer.Text(info, "url") ?? "";
        if (bots.IsPolled(bot))
        {
            return url.Length == 0 ? null : $"updates are sent to {Host(url)} and not fetched from here: another program uses the same token (Bots:{bot}:Telegram:Token).";
        }

        if (url != bots.Webhook(bot))
        {
            return url.Length == 0
                ? "no webhook is registered; it is registered when the server runs."
                : $"updates are sent to {Host(url)} and not to {Host(bots.Webhook(bot))}: another program uses the same token (Bots:{bot}:Telegram:Token), or PublicUrl has changed.";
        }

        return Trouble(info);
    }

    private string? Trouble(JsonElement info)
    {
        if (TelegramAnswer.Number(info, "last_error_date") is { } seconds && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) < s_recent)
        {
            return $"Telegram could not deliver lately: {TelegramAnswer.Text(info, "last_error_message")} It must reach PublicUrl on port 443, 80, 88 or 8443 with a valid certificate.";
        }

        return TelegramAnswer.Number(info, "pending_update_count") is > Jam and var waiting ? $"{waiting} updates wait at Telegram." : null;
    }

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : "somewhere else";
}
