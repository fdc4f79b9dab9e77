namespace LeadBot.Leads.Measurements.Figures;

/// <param name="Step">One of <c>views</c>, <c>conversations</c>, <c>leads</c>, <c>qualified</c>, <c>accepted</c>.</param>
/// <param name="Count">Absent where it cannot be known: page views have no channel but the website's, and no campaign.</param>
/// <param name="Rate">Of the step before, 0 to 1; absent where that step has nothing to count of, or views fewer than conversations.</param>
public sealed record FunnelStep(string Step, long? Count, double? Rate);
