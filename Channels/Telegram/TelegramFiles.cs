using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;

namespace LeadBot.Channels.Telegram;

/// <summary>Fetches what visitors send from Telegram: first where it lies, then the file itself.</summary>
internal sealed class TelegramFiles(TelegramBots bots, TelegramApi api) : IFileSource
{
    /// <summary>Scheme under which a message names a file until it is fetched.</summary>
    public const string Scheme = "telegram:";

    public bool Serves(string channel) => channel == TelegramMessages.Channel;

    public async Task<FetchedFile> FetchAsync(string bot, string? serviceUrl, Attachment file, CancellationToken ct)
    {
        if (file.ContentUrl?.StartsWith(Scheme, StringComparison.Ordinal) != true)
        {
            return new FetchedFile.Failed("no file of Telegram");
        }

        var options = bots.Options(bot);
        var found = await api.CallAsync(options, "getFile", new JsonObject { ["file_id"] = file.ContentUrl[Scheme.Length..] }, ct);
        if (!found.IsOk)
        {
            return found.Description.Contains("too big", StringComparison.OrdinalIgnoreCase)
                ? new FetchedFile.TooLarge()
                : new FetchedFile.Failed($"{found.Code} {found.Description}", found.Code >= 500);
        }

        if (TelegramAnswer.Number(found.Result, "file_size") > FileKeeper.MaxBytes)
        {
            return new FetchedFile.TooLarge();
        }

        return TelegramAnswer.Text(found.Result, "file_path") is { Length: > 0 } path
            ? await api.DownloadAsync(options, path, ct)
            : new FetchedFile.Failed("Telegram does not say where it lies");
    }
}
