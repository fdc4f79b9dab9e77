namespace LeadBot.Conversations.Attachments;

/// <summary>A file that came with a message and is still where the channel has it.</summary>
/// <param name="ContentType">As the channel says, which may be a wildcard (<c>image/*</c>).</param>
/// <param name="Source">Where it lies, in the channel's own terms. It may hold a secret that opens it, and is forgotten when the file is settled.</param>
public sealed record AnnouncedFile(string Name, string ContentType, string Source);
