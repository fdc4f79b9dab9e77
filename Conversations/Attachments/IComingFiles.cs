namespace LeadBot.Conversations.Attachments;

/// <summary>
/// Files that are fetched after their message is acknowledged. A file has its id, and so its address, before it is there: the journal row that
/// names it is written once and never changes.
/// </summary>
public interface IComingFiles
{
    /// <summary>Writes down what is to be fetched. What no message names later is swept.</summary>
    /// <returns>Unguessable ids, in the same order.</returns>
    Task<IReadOnlyList<string>> AnnounceAsync(string bot, string conversationId, IReadOnlyList<AnnouncedFile> files, CancellationToken ct);

    /// <summary>Those of the bot's files that are known, in no order.</summary>
    Task<IReadOnlyList<ComingFile>> FindAsync(string bot, IReadOnlyCollection<string> ids, CancellationToken ct);

    /// <summary>Keeps what was fetched. After a kill in the middle it may be fetched and kept again.</summary>
    Task KeepAsync(string bot, string id, string name, string contentType, Stream content, CancellationToken ct);

    /// <summary>Says why it never comes.</summary>
    Task GiveUpAsync(string bot, string id, FileFate fate, CancellationToken ct);
}
