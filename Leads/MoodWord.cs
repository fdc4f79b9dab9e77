namespace LeadBot.Leads;

/// <summary>Words of a message that carry a mood.</summary>
/// <param name="Offset">In UTF-16 units.</param>
public sealed record MoodWord(string Text, int Offset);
