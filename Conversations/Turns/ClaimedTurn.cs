using LeadBot.Conversations.Inbox;

namespace LeadBot.Conversations.Turns;

/// <summary>An activity whose turn this process may run, as the database has it.</summary>
/// <param name="Fence">Only a commit that names it, and this node, is taken.</param>
/// <param name="Attempt">1 for the first; counts the ones that died without a word, too.</param>
/// <param name="Body">The activity as the journal holds it.</param>
public sealed record ClaimedTurn(
    string Bot,
    string ConversationId,
    string Channel,
    string Side,
    long Fence,
    string Owner,
    long OwnerVersion,
    long Sequence,
    string ActivityId,
    DateTimeOffset At,
    int Attempt,
    string Body,
    IReadOnlyList<TextFlag> Flags);
