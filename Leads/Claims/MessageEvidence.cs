namespace LeadBot.Leads.Claims;

/// <summary>The visitor's message that claims are read from.</summary>
/// <param name="ActivityId">Its id in the journal.</param>
/// <param name="Text">Its text as it stands in the journal, sensitive spans masked.</param>
/// <param name="At">When it was accepted.</param>
/// <param name="Episode">The lead's episode: what was answered in an earlier one may be replaced without a word of correction.</param>
public sealed record MessageEvidence(string ActivityId, string Text, DateTimeOffset At, int Episode = 1)
{
    /// <summary>The field for which the bot had just asked, or null: the answer to its own question replaces what was said before.</summary>
    public string? Asked { get; init; }
}
