namespace LeadBot.Leads.Measurements.Figures;

/// <param name="Field">The field that the question asks for.</param>
/// <param name="Asked">Conversations in which it was asked, each once.</param>
/// <param name="Dropped">Those whose visitor fell silent while it was open, and did not come back.</param>
/// <param name="Rate">Dropped of asked, 0 to 1.</param>
public sealed record QuestionFigure(string Field, long Asked, long Dropped, double Rate);
