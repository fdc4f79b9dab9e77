namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Gives each figure: takes in what is new, reads its groups, hands them to its pure function.</summary>
public sealed class FigureService(IFigureFacts facts)
{
    public async Task<FunnelFigure> FunnelAsync(FigureQuery query, CancellationToken ct) =>
        FunnelFigure.Of(await PeriodAsync(query, ct), query, await facts.SourcesAsync(query, ct), await facts.ViewsAsync(query, ct));

    public async Task<DayFigures> DaysAsync(FigureQuery query, CancellationToken ct) =>
        DayFigures.Of(await PeriodAsync(query, ct), query, await facts.DaysAsync(query, ct), await facts.ViewsAsync(query, ct));

    public async Task<SourceFigures> SourcesAsync(FigureQuery query, CancellationToken ct) =>
        SourceFigures.Of(await PeriodAsync(query, ct), query, await facts.SourcesAsync(query, ct), await facts.ViewsAsync(query, ct));

    public async Task<QuestionFigures> QuestionsAsync(FigureQuery query, CancellationToken ct) =>
        QuestionFigures.Of(await PeriodAsync(query, ct), await facts.QuestionsAsync(query, ct));

    public async Task<ExceptionFigures> ExceptionsAsync(FigureQuery query, CancellationToken ct) =>
        ExceptionFigures.Of(await PeriodAsync(query, ct), await facts.TopicsAsync(query, ct));

    public async Task<HandoffFigures> HandoffsAsync(FigureQuery query, CancellationToken ct) =>
        HandoffFigures.Of(await PeriodAsync(query, ct), await facts.HandoffsAsync(query, ct), await facts.SourcesAsync(query, ct));

    public async Task<RefusedClaimFigures> ClaimsAsync(FigureQuery query, CancellationToken ct) =>
        RefusedClaimFigures.Of(await PeriodAsync(query, ct), await facts.ClaimsAsync(query, ct));

    private async Task<FigurePeriod> PeriodAsync(FigureQuery query, CancellationToken ct) => new(query.From, query.To, await facts.CatchUpAsync(ct));
}
