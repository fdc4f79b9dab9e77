using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Turns;

namespace LeadBot.Conversations.Inbox;

/// <summary>What became of an <see cref="InboxWrite"/>.</summary>
/// <param name="Result">The answer for the channel.</param>
/// <param name="LastSequence">The journal's head after it; 0 where nothing was written.</param>
/// <param name="Rows">The rows that were added, where there is nothing else to read.</param>
/// <param name="Turn">The turn that was claimed with it, or null.</param>
public sealed record InboxWritten(InboxResult Result, long LastSequence, IReadOnlyList<JournalEntry> Rows, ClaimedTurn? Turn);
