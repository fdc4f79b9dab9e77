namespace LeadBot.Leads.Measurements.Figures;

/// <summary>So many of so many.</summary>
public sealed record FigureShare(long Count, long Of)
{
    /// <summary>0 to 1; absent where there was nothing to count of: no data is not 0 %.</summary>
    public double? Rate => Of == 0 ? null : (double)Count / Of;
}
