namespace LeadBot.Conversations.Journal;

/// <summary>Who may read a journal row. The visitor's feed holds <see cref="Visitor"/> rows only.</summary>
public enum JournalAudience
{
    Visitor,
    Staff,
    System,
}
