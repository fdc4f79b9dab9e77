namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Conversations of which the same names are known: the questions that were asked, or the topics of their exceptions.</summary>
/// <param name="Page">Where they started; empty where figures do not tell pages apart.</param>
/// <param name="Dropped">The question at which they stopped, as in <see cref="Facts.ConversationFacts.Dropped"/>.</param>
public sealed record NameGroup(string Page, IReadOnlyList<string> Names, string? Dropped, long Count);
