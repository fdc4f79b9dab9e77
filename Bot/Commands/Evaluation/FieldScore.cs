namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>How one field was read.</summary>
/// <param name="Judged">Cases that say what must stand there, or that nothing may.</param>
/// <param name="Right">Cases in which exactly that stood there.</param>
/// <param name="Precision">Of the values stored, how many were right; 1 where none was stored.</param>
/// <param name="Recall">Of the values said, how many were stored rightly; 1 where none was said.</param>
/// <param name="Invented">Values stored where nothing was said.</param>
internal sealed record FieldScore(int Judged, int Right, double Precision, double Recall, int Invented)
{
    public static FieldScore Of(IReadOnlyCollection<Finding> findings)
    {
        var stored = findings.Count(finding => finding.IsStored);
        var said = findings.Count(finding => finding.IsExpected);
        var hits = findings.Count(finding => finding is { IsRight: true, IsExpected: true });
        return new FieldScore(
            findings.Count,
            findings.Count(finding => finding.IsRight),
            stored == 0 ? 1 : (double)hits / stored,
            said == 0 ? 1 : (double)hits / said,
            findings.Count(finding => finding is { IsStored: true, IsExpected: false }));
    }
}
