namespace LeadBot.Conversations.Inbox;

/// <summary>Writes what came in: one transaction for the conversation's row, journal and inbox.</summary>
public interface IInboxStore
{
    Task<InboxWritten> AcceptAsync(InboxWrite write, CancellationToken ct);
}
