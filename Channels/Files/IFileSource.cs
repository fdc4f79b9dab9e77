using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.Files;

/// <summary>A channel that keeps files for us until we fetch them.</summary>
internal interface IFileSource
{
    /// <param name="channel">As conversations name it.</param>
    bool Serves(string channel);

    /// <summary>Gets one file. It may throw what network calls throw.</summary>
    /// <param name="serviceUrl">The address that the message came from, where the channel has several.</param>
    /// <param name="file">Its <c>ContentUrl</c> is where the channel has it; name and type may be made better by what the channel answers.</param>
    Task<FetchedFile> FetchAsync(string bot, string? serviceUrl, Attachment file, CancellationToken ct);
}
