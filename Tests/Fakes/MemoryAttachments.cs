using System.Collections.Concurrent;
using LeadBot.Conversations.Attachments;

namespace LeadBot.Tests.Fakes;

/// <summary>Files in memory.</summary>
internal sealed class MemoryAttachments : IAttachmentStore
{
    public ConcurrentDictionary<string, (string Name, string Type, byte[] Bytes)> Files { get; } = [];

    public async Task<string> SaveAsync(string bot, string conversationId, string name, string contentType, Stream content, CancellationToken ct)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, ct);
        var id = $"file{Files.Count}";
        Files[id] = (name, contentType, copy.ToArray());
        return id;
    }

    public Task<StoredAttachment?> OpenAsync(string id, CancellationToken ct) =>
        Task.FromResult(Files.TryGetValue(id, out var file)
            ? new StoredAttachment(file.Name, file.Type, file.Bytes.Length, new MemoryStream(file.Bytes))
            : null);
}
