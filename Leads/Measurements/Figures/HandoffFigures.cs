namespace LeadBot.Leads.Measurements.Figures;

/// <summary>How handoffs go.</summary>
/// <param name="Complete">Handoffs with need, contact and consent when they opened, of all that opened in the range.</param>
/// <param name="Pilot">Leads with a complete handoff or a documented exception, of all leads whose conversation started in the range.</param>
/// <param name="PilotLine">What the pilot asks for: 0.8.</param>
/// <param name="PilotReached">Absent where there was no lead.</param>
/// <param name="WrongOwner">Handoffs that somebody gave back, of those that somebody accepted or gave back.</param>
/// <param name="Responses">Handoffs to which a person responded.</param>
/// <param name="MedianMs">Half of them were responded to within this time, in milliseconds; absent where there were none.</param>
/// <param name="P90Ms">Nine of ten were.</param>
public sealed record HandoffFigures(
    FigurePeriod Period, FigureShare Complete, FigureShare Pilot, double PilotLine, bool? PilotReached, FigureShare WrongOwner,
    long Responses, long? MedianMs, long? P90Ms)
{
    /// <summary>Handoffs that nobody took in time, of all that opened in the range.</summary>
    public required FigureShare Expired { get; init; }

    /// <summary>Handoffs that were closed as bad, of those that somebody judged.</summary>
    public required FigureShare Bad { get; init; }

    /// <summary>Handoffs that were closed with the visitor's question answered, of those of which somebody said.</summary>
    public required FigureShare QuestionAnswered { get; init; }

    /// <summary>Complete or documented: the line that the pilot is held against.</summary>
    public const double Line = 0.8;

    public static HandoffFigures Of(FigurePeriod period, IReadOnlyList<HandoffGroup> handoffs, IReadOnlyList<ConversationGroup> conversations)
    {
        var leads = conversations.Where(group => group.Captured).ToList();
        var pilot = new FigureShare(leads.Where(group => group.Completed || group.Excepted).Sum(group => group.Count), leads.Sum(group => group.Count));
        var waits = handoffs.Where(group => group.WaitedMs is not null).OrderBy(group => group.WaitedMs).ToList();
        return new HandoffFigures(
            period,
            Share(handoffs, group => group.Completed),
            pilot,
            Line,
            pilot.Rate is { } rate ? rate >= Line : null,
            Share([.. handoffs.Where(group => group.Accepted || group.Declined)], group => group.Declined),
            waits.Sum(group => group.Count),
            Percentile(waits, 50),
            Percentile(waits, 90))
        {
            Expired = Share(handoffs, group => group.Expired),
            Bad = Share([.. handoffs.Where(group => group.IsGood is not null)], group => group.IsGood == false),
            QuestionAnswered = Share([.. handoffs.Where(group => group.QuestionAnswered is not null)], group => group.QuestionAnswered == true),
        };
    }

    /// <summary>The nearest rank: a wait that really was, never one between two.</summary>
    private static long? Percentile(List<HandoffGroup> waits, int percent)
    {
        var rank = ((waits.Sum(group => group.Count) * percent) + 99) / 100;
        foreach (var group in waits)
        {
            rank -= group.Count;
            if (rank <= 0)
            {
                return group.WaitedMs;
            }
        }

        return null;
    }

    private static FigureShare Share(IReadOnlyList<HandoffGroup> handoffs, Func<HandoffGroup, bool> has) =>
        new(handoffs.Where(has).Sum(group => group.Count), handoffs.Sum(group => group.Count));
}
