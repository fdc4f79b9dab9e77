using LeadBot.Channels.WebChat.Tokens;

namespace LeadBot.Tests.Channels.WebChat;

/// <summary>Signing keys; the last one signs.</summary>
internal sealed class MemoryKeys : IDirectLineKeys
{
    public List<DirectLineKey> Keys { get; } = [new("one", [.. Enumerable.Repeat((byte)1, 32)])];

    public ValueTask<DirectLineKey> CurrentAsync(CancellationToken ct) => ValueTask.FromResult(Keys[^1]);

    public ValueTask<DirectLineKey?> FindAsync(string id, CancellationToken ct) => ValueTask.FromResult(Keys.Find(key => key.Id == id));
}
