using System.Collections.Concurrent;
using LeadBot.Conversations.Typing;

namespace LeadBot.Tests.Fakes;

/// <summary>Remembers in which conversations somebody wrote.</summary>
internal sealed class HeardTyping : ITypingHeard
{
    public ConcurrentQueue<string> Conversations { get; } = new();

    public void Typed(string bot, string conversationId) => Conversations.Enqueue(conversationId);
}
