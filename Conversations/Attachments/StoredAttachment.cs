namespace LeadBot.Conversations.Attachments;

/// <summary>A stored file.</summary>
/// <param name="Size">In bytes.</param>
public sealed record StoredAttachment(string Name, string ContentType, long Size, Stream Content);
