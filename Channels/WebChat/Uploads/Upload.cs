using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.WebChat.Uploads;

/// <summary>What an upload request holds.</summary>
/// <param name="Activity">Null where the client sent files alone.</param>
internal sealed record Upload(Activity? Activity, IReadOnlyList<UploadedFile> Files);
