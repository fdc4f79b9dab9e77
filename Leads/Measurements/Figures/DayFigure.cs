namespace LeadBot.Leads.Measurements.Figures;

/// <summary>One day, UTC: conversations that started on it and what has become of them.</summary>
/// <param name="Views">Page views; absent where they cannot be known.</param>
public sealed record DayFigure(DateOnly Day, long? Views, long Conversations, long Leads, long Qualified);
