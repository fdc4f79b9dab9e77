namespace LeadBot.Leads.Measurements.Figures;

/// <summary>Facts in groups, as figures need them. Every read is over an index and gives at most as many rows as there are different groups.</summary>
public interface IFigureFacts
{
    /// <summary>Takes in what the event log has got since; waits a moment for it, not for ever.</summary>
    /// <returns>Everything that happened until then is in the facts.</returns>
    Task<DateTimeOffset> CatchUpAsync(CancellationToken ct);

    /// <summary>Conversations by channel and page; the day is the first of the range.</summary>
    Task<IReadOnlyList<ConversationGroup>> SourcesAsync(FigureQuery query, CancellationToken ct);

    /// <summary>Conversations by day; channel and page are empty.</summary>
    Task<IReadOnlyList<ConversationGroup>> DaysAsync(FigureQuery query, CancellationToken ct);

    /// <summary>Conversations by the questions asked in them and the one at which they stopped.</summary>
    Task<IReadOnlyList<NameGroup>> QuestionsAsync(FigureQuery query, CancellationToken ct);

    /// <summary>Conversations by page and topics of exception; those without any too, with no names.</summary>
    Task<IReadOnlyList<NameGroup>> TopicsAsync(FigureQuery query, CancellationToken ct);

    /// <summary>Handoffs that opened in the range.</summary>
    Task<IReadOnlyList<HandoffGroup>> HandoffsAsync(FigureQuery query, CancellationToken ct);

    /// <summary>Kept and refused claims of the conversations, by field and reader, each pair once.</summary>
    Task<IReadOnlyList<ClaimFigure>> ClaimsAsync(FigureQuery query, CancellationToken ct);

    /// <summary>Page views in the range; channel and campaign of the query are not looked at.</summary>
    Task<IReadOnlyList<ViewGroup>> ViewsAsync(FigureQuery query, CancellationToken ct);
}
