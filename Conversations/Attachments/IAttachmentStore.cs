namespace LeadBot.Conversations.Attachments;

/// <summary>Files that visitors send. Written before the journal row that names them; swept when no row ever did.</summary>
public interface IAttachmentStore
{
    /// <summary>Keeps a file and gives its unguessable id.</summary>
    Task<string> SaveAsync(string bot, string conversationId, string name, string contentType, Stream content, CancellationToken ct);

    /// <summary>The file, or null where there is none of that id. The caller disposes the content.</summary>
    Task<StoredAttachment?> OpenAsync(string id, CancellationToken ct);
}
