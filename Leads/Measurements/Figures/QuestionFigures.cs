namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Where visitors stop answering; the question that was asked most first.</summary>
/// <param name="WithoutQuestion">Conversations that fell silent while no question was open.</param>
public sealed record QuestionFigures(FigurePeriod Period, IReadOnlyList<QuestionFigure> Items, long WithoutQuestion)
{
    public static QuestionFigures Of(FigurePeriod period, IReadOnlyList<NameGroup> conversations)
    {
        var (asked, dropped) = (new Dictionary<string, long>(), new Dictionary<string, long>());
        long without = 0;
        foreach (var group in conversations)
        {
            // Who stops at a question was asked it, whatever else the log has kept.
            foreach (var field in group.Dropped is { Length: > 0 } open ? group.Names.Union([open]) : group.Names)
            {
                asked[field] = asked.GetValueOrDefault(field) + group.Count;
            }

            if (group.Dropped is { Length: > 0 } last)
            {
                dropped[last] = dropped.GetValueOrDefault(last) + group.Count;
            }

            without += group.Dropped?.Length == 0 ? group.Count : 0;
        }

        var items = asked.Select(field => new QuestionFigure(field.Key, field.Value, dropped.GetValueOrDefault(field.Key), (double)dropped.GetValueOrDefault(field.Key) / field.Value));
        return new QuestionFigures(period, [.. items.OrderByDescending(item => item.Asked).ThenBy(item => item.Field, StringComparer.Ordinal)], without);
    }
}
