namespace LeadBot.Leads.Measurements.Figures;

/// <summary>What a figure covers.</summary>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day, UTC; it belongs to the range.</param>
/// <param name="CountedTo">Everything that happened until then is counted.</param>
public sealed record FigurePeriod(DateOnly From, DateOnly To, DateTimeOffset CountedTo);
