namespace LeadBot.Conversations.Turns;

/// <summary>This process, under the name by which it holds leases: another one after every start.</summary>
public sealed class TurnNode(TimeProvider time)
{
    /// <summary>Raised when a release stores state that older programs cannot run turns on.</summary>
    public const int WriterVersion = 1;

    public string Id { get; } = Guid.CreateVersion7(time.GetUtcNow()).ToString("n");
}
