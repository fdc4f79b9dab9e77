using System.Globalization;
using LeadBot.Leads.Measurements;

namespace LeadBot.Storage.Figures;

/// <summary>Names and claims as one column holds them, a line each, so that conversations that are alike have the same text and can be grouped.</summary>
internal static class FactLines
{
    public static string Write(IEnumerable<string> names) => string.Join('\n', names.Select(OneLine));

    public static IReadOnlyList<string> Read(string lines) => lines.Length == 0 ? [] : lines.Split('\n');

    public static string Write(IEnumerable<ClaimFigure> claims) => string.Join('\n', claims.Select(claim =>
        string.Create(CultureInfo.InvariantCulture, $"{claim.Kept}\t{claim.Refused}\t{OneLine(claim.By)}\t{OneLine(claim.Field)}")));

    public static IEnumerable<ClaimFigure> ReadClaims(string lines) => Read(lines).Select(line => line.Split('\t', 4)).Select(part => new ClaimFigure(
        part[3], part[2], long.Parse(part[0], CultureInfo.InvariantCulture), long.Parse(part[1], CultureInfo.InvariantCulture)));

    private static string OneLine(string name) => name.ReplaceLineEndings(" ").Replace('\t', ' ');
}
