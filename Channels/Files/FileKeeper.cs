using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Attachments;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace LeadBot.Channels.Files;

/// <summary>
/// Keeps the files of a message before the message is accepted, so that they are there whenever somebody reads it. A file that cannot be
/// kept never costs the message: its line says that it is missing and why, and the visitor is told (<c>channelData.leadbot.files</c>).
/// </summary>
internal sealed partial class FileKeeper(IAttachmentStore store, IConfiguration config, TimeProvider time, ILogger<FileKeeper> log)
{
    /// <summary>WhatsApp's own limit for most media, and close to what Telegram gives bots (20 MB).</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const string Marker = "files";
    private const string AnyType = "application/octet-stream";

    /// <summary>All files of a message together: the channel waits for its answer (Twilio 15 seconds).</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(9);

    /// <param name="fetch">Gets one attachment's file from the channel. It may throw what network calls throw.</param>
    public async Task KeepAsync(
        string bot, string conversation, Activity activity, Func<Attachment, CancellationToken, Task<FetchedFile>> fetch, CancellationToken ct)
    {
        if (activity.Attachments is not { Count: > 0 } files)
        {
            return;
        }

        using var patience = new CancellationTokenSource(s_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        foreach (var file in files)
        {
            file.Name = FileName.Clean(file.Name);
            file.ContentType = Type(file.ContentType);
            var fault = await TryKeepAsync(bot, conversation, file, fetch, either.Token, ct);
            if (fault is null)
            {
                continue;
            }

            LogMissing(bot, activity.ChannelId, fault.Why);
            file.ContentUrl = null;
            file.Name = FileName.Clean($"{file.Name} ({(fault.IsTooLarge ? $"not kept: larger than {MaxBytes / (1024 * 1024)} MB" : "not kept: it could not be fetched")})");
            ChannelMarks.Tell(activity, Marker, fault.IsTooLarge ? "tooLarge" : "failed");
        }
    }

    private async Task<Fault?> TryKeepAsync(
        string bot, string conversation, Attachment file, Func<Attachment, CancellationToken, Task<FetchedFile>> fetch, CancellationToken patience, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                switch (await fetch(file, patience))
                {
                    case FetchedFile.There there:
                        await using (there.Content)
                        {
                            return await StoreAsync(bot, conversation, file, there, patience);
                        }

                    case FetchedFile.TooLarge:
                        return new Fault("too large", IsTooLarge: true);
                    case FetchedFile.Failed { MayCome: true } when attempt == 1:
                        continue;
                    case FetchedFile.Failed failed:
                        return new Fault(failed.Why);
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException && attempt == 1)
            {
                continue; // once more, while there is time
            }
            catch (HttpRequestException fault)
            {
                return new Fault($"not reached: {fault.HttpRequestError}");
            }
            catch (IOException)
            {
                return new Fault("broken off");
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return new Fault("too slow");
            }
        }
    }

    private async Task<Fault?> StoreAsync(string bot, string conversation, Attachment file, FetchedFile.There there, CancellationToken ct)
    {
        if (there.Length > MaxBytes)
        {
            return new Fault("too large", IsTooLarge: true);
        }

        // An error page, or something else than was announced, is no file of the visitor.
        if (there.Type is { } said && file.ContentType is { } announced && announced != AnyType && Type(said) is { } actual && actual != AnyType && Kind(actual) != Kind(announced))
        {
            return new Fault($"announced as {announced}, and is {actual}");
        }

        using var capped = new CappedStream(there.Content, MaxBytes);
        try
        {
            var id = await store.SaveAsync(bot, conversation, file.Name!, file.ContentType ?? AnyType, capped, ct);
            file.ContentUrl = FileAddress.Of(config["PublicUrl"], id);
            return null;
        }
        catch (InvalidDataException) when (capped.IsTooLong)
        {
            return new Fault("too large", IsTooLarge: true); // what was written of it is swept
        }
    }

    /// <summary>The type is shown to others later, so it must at least be one.</summary>
    private static string Type(string? type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed) && parsed.MediaType is { HasValue: true, Length: <= 127 } ? parsed.MediaType.ToString() : AnyType;

    // "audio/ogg" and "audio/opus" are both sound; "application" and "text" both documents.
    private static string Kind(string type) => type.Split('/')[0].ToLowerInvariant() switch
    {
        "text" when !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) => "application",
        var kind => kind,
    };

    [LoggerMessage(LogLevel.Warning, "A file that came to {Bot} on {Channel} was not kept: {Why}")]
    private partial void LogMissing(string bot, string? channel, string why);

    private sealed record Fault(string Why, bool IsTooLarge = false);
}
