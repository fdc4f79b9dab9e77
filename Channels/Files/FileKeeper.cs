using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Attachments;
using LeadBot.Conversations.Turns;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Files;

/// <summary>
/// Fetches the announced files of a message and keeps them. A file that cannot be kept never costs the message: its line says that it is missing
/// and why, and the visitor is told (<c>channelData.leadbot.files</c>).
/// </summary>
internal sealed partial class FileKeeper(
    IComingFiles coming, IEnumerable<IFileSource> sources, IOptions<TurnOptions> options, TimeProvider time, ILogger<FileKeeper> log)
{
    public const int MaxBytes = ComingFile.MaxBytes;

    private const string Marker = "files";

    /// <summary>All files of a message together; the rest of the turn's time is for what is said of them.</summary>
    private TimeSpan Patience => options.Value.Budget * 0.8;

    /// <summary>Fetches what is not settled yet, and makes the activity say what there is.</summary>
    public async Task KeepAsync(string bot, string channel, Activity activity, CancellationToken ct)
    {
        IReadOnlyList<string> ids = [.. ShownFiles.Ids(activity)];
        if (ids.Count == 0 || sources.FirstOrDefault(one => one.Serves(channel)) is not { } source)
        {
            return; // a channel that brings the bytes with the message
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        var files = await coming.FindAsync(bot, ids, ct);
        foreach (var file in files.Where(file => file.Fate == FileFate.Coming))
        {
            var attachment = new Attachment { Name = file.Name, ContentType = file.ContentType, ContentUrl = file.Source };
            if (await TryKeepAsync(bot, file.Id, attachment, cancel => source.FetchAsync(bot, activity.ServiceUrl, attachment, cancel), either.Token, ct) is { } fault)
            {
                LogMissing(bot, channel, fault.Why);
                await coming.GiveUpAsync(bot, file.Id, fault.IsTooLarge ? FileFate.TooLarge : FileFate.Failed, ct);
            }
        }

        files = await coming.FindAsync(bot, ids, ct);
        ShownFiles.Show(activity, files);
        if (files.LastOrDefault(file => file.Fate is FileFate.TooLarge or FileFate.Failed) is { } missing)
        {
            ChannelMarks.Tell(activity, Marker, missing.Fate == FileFate.TooLarge ? "tooLarge" : "failed");
        }
    }

    private async Task<Fault?> TryKeepAsync(
        string bot, string id, Attachment file, Func<CancellationToken, Task<FetchedFile>> fetch, CancellationToken patience, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                switch (await fetch(patience))
                {
                    case FetchedFile.There there:
                        await using (there.Content)
                        {
                            return await StoreAsync(bot, id, file, there, patience);
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

    private async Task<Fault?> StoreAsync(string bot, string id, Attachment file, FetchedFile.There there, CancellationToken ct)
    {
        if (there.Length > MaxBytes)
        {
            return new Fault("too large", IsTooLarge: true);
        }

        if (there.Type is { } said && file.ContentType is { } announced && FileType.Clean(said) is var actual && !FileType.Agree(announced, actual))
        {
            return new Fault($"announced as {announced}, and is {actual}");
        }

        using var capped = new CappedStream(there.Content, MaxBytes);
        try
        {
            await coming.KeepAsync(bot, id, FileName.Clean(file.Name), FileType.Clean(file.ContentType), capped, ct);
            return null;
        }
        catch (InvalidDataException) when (capped.IsTooLong)
        {
            return new Fault("too large", IsTooLarge: true);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A file that came to {Bot} on {Channel} was not kept: {Why}")]
    private partial void LogMissing(string bot, string channel, string why);

    private sealed record Fault(string Why, bool IsTooLarge = false);
}
