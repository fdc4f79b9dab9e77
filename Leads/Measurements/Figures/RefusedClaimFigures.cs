namespace LeadBot.Leads.Measurements.Figures;

/// <summary>The measured hallucination rate.</summary>
/// <param name="Total">Values that the claim gate refused because the visitor had not said them, of those and the kept ones.</param>
/// <param name="Items">The same by field and reader.</param>
public sealed record RefusedClaimFigures(FigurePeriod Period, FigureShare Total, IReadOnlyList<ClaimFigure> Items)
{
    public static RefusedClaimFigures Of(FigurePeriod period, IReadOnlyList<ClaimFigure> claims)
    {
        var refused = claims.Sum(claim => claim.Refused);
        return new RefusedClaimFigures(
            period,
            new FigureShare(refused, refused + claims.Sum(claim => claim.Kept)),
            [.. claims.OrderBy(claim => claim.Field, StringComparer.Ordinal).ThenBy(claim => claim.By, StringComparer.Ordinal)]);
    }
}
