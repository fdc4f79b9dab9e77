using LeadBot.BotFramework.Turns;

namespace LeadBot.Conversations.Invokes;

/// <summary>
/// Answers an invoke: a command of a person whose caller waits for the answer. It runs at once, ahead of what waits in the conversation,
/// and never touches the state of a dialog.
/// </summary>
public interface IInvokeHandler
{
    /// <returns>Null where it is none of this handler's; the next is asked.</returns>
    Task<InvokeResponse?> HandleAsync(InboundInvoke invoke, CancellationToken ct);
}
