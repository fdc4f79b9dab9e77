namespace LeadBot.Conversations.Journal;

/// <summary>A stretch of a conversation.</summary>
/// <param name="Watermark">The highest sequence scanned, shown or not: read on after it.</param>
/// <param name="More">True when the page was full and more may follow at once.</param>
public sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, long Watermark, bool More);
