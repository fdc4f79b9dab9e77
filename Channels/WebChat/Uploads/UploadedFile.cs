namespace LeadBot.Channels.WebChat.Uploads;

/// <summary>A file as it came in, small enough to be held.</summary>
internal sealed record UploadedFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);
