namespace LeadBot.Leads.Handoffs;

/// <summary>A file that somebody sends in a handoff's conversation.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Url">Where whoever gets it opens it; null where it cannot be opened from there, and only its name is told.</param>
public sealed record SaidFile(string Name, string ContentType, string? Url);
