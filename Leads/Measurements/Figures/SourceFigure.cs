namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Conversations of one channel that started on one page.</summary>
/// <param name="Page">Its path; <c>other</c> for all further pages together; empty where none was known.</param>
/// <param name="Views">Page views; absent where they cannot be known.</param>
/// <param name="Rate">Leads of conversations, 0 to 1; absent where there was no conversation.</param>
public sealed record SourceFigure(string Channel, string Page, long? Views, long Conversations, long Leads, long Qualified, double? Rate);
