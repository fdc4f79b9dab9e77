using System.Data.Common;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Figures;
using LeadBot.Storage.Reading;

namespace LeadBot.Storage.Figures;

/// <summary>Groups of facts, over the indexes that begin with bot and day.</summary>
internal sealed class FigureFacts(IPreparedReader reader, FactRollUp facts, TimeProvider time) : IFigureFacts
{
    /// <summary>A log that was never counted takes longer than anybody waits for a page; the answer says how far it got.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private const string Range = """
        WHERE bot = @bot AND day BETWEEN @from AND @to
            AND (@channel IS NULL OR channel = @channel) AND (@page IS NULL OR page = @page) AND (@campaign IS NULL OR campaign = @campaign)
        """;

    private const string Sources = $"""
        SELECT MIN(day), channel, page, captured, qualified, accepted, completed, excepted, COUNT(*) FROM conversation_facts {Range}
        GROUP BY channel, page, captured, qualified, accepted, completed, excepted
        """;

    private const string Days = $"""
        SELECT day, '', '', captured, qualified, accepted, completed, excepted, COUNT(*) FROM conversation_facts {Range}
        GROUP BY day, captured, qualified, accepted, completed, excepted
        """;

    private const string Questions = $"SELECT '', asked, dropped, COUNT(*) FROM conversation_facts {Range} GROUP BY asked, dropped";

    private const string Topics = $"""
        SELECT page, topics, NULL, COUNT(*) FROM conversation_facts {Range} AND excepted = 1 GROUP BY page, topics
        UNION ALL
        SELECT page, '', NULL, COUNT(*) FROM conversation_facts {Range} AND excepted = 0 GROUP BY page
        """;

    private const string Handoffs = $"""
        SELECT completed, accepted, declined, waited_ms, expired, good, question_answered, COUNT(*) FROM handoff_facts {Range}
        GROUP BY completed, accepted, declined, waited_ms, expired, good, question_answered
        """;

    private const string Claims = $"SELECT claims, COUNT(*) FROM conversation_facts {Range} AND claims <> '' GROUP BY claims";

    private const string Views = """
        SELECT day, page, teaser, count FROM page_views
        WHERE bot = @bot AND day BETWEEN @from AND @to AND (@page IS NULL OR page = @page)
        """;

    public async Task<DateTimeOffset> CatchUpAsync(CancellationToken ct)
    {
        try
        {
            // Not the caller's token: what is counted stays counted, whoever goes away.
            await facts.CatchUpAsync(CancellationToken.None).WaitAsync(s_patience, time, ct);
        }
        catch (TimeoutException)
        {
            // Answered with what is there.
        }

        return facts.CountedTo;
    }

    public Task<IReadOnlyList<ConversationGroup>> SourcesAsync(FigureQuery query, CancellationToken ct) => ReadAsync(Sources, Conversation, query, ct);

    public Task<IReadOnlyList<ConversationGroup>> DaysAsync(FigureQuery query, CancellationToken ct) => ReadAsync(Days, Conversation, query, ct);

    public Task<IReadOnlyList<NameGroup>> QuestionsAsync(FigureQuery query, CancellationToken ct) => ReadAsync(Questions, Names, query, ct);

    public Task<IReadOnlyList<NameGroup>> TopicsAsync(FigureQuery query, CancellationToken ct) => ReadAsync(Topics, Names, query, ct);

    public Task<IReadOnlyList<HandoffGroup>> HandoffsAsync(FigureQuery query, CancellationToken ct) => ReadAsync(
        Handoffs,
        static row => new HandoffGroup(Flag(row, 0), Flag(row, 1), Flag(row, 2), row.IsDBNull(3) ? null : row.GetInt64(3), row.GetInt64(7))
        {
            Expired = Flag(row, 4),
            IsGood = row.IsDBNull(5) ? null : Flag(row, 5),
            QuestionAnswered = row.IsDBNull(6) ? null : Flag(row, 6),
        },
        query,
        ct);

    public async Task<IReadOnlyList<ClaimFigure>> ClaimsAsync(FigureQuery query, CancellationToken ct)
    {
        var groups = await ReadAsync(Claims, static row => (Claims: row.GetString(0), Count: row.GetInt64(1)), query, ct);
        return
        [
            .. groups.SelectMany(group => FactLines.ReadClaims(group.Claims).Select(claim => claim with { Kept = claim.Kept * group.Count, Refused = claim.Refused * group.Count }))
                .GroupBy(claim => (claim.Field, claim.By))
                .Select(claims => new ClaimFigure(claims.Key.Field, claims.Key.By, claims.Sum(claim => claim.Kept), claims.Sum(claim => claim.Refused))),
        ];
    }

    public async Task<IReadOnlyList<ViewGroup>> ViewsAsync(FigureQuery query, CancellationToken ct) => await reader.ReadAsync<List<ViewGroup>>(
        session => session.ReadAll(
            Views,
            static row => new ViewGroup(FactDay.Read(row.GetInt64(0)), row.GetString(1), Flag(row, 2), row.GetInt64(3)),
            ("bot", query.Bot), ("from", FactDay.Of(query.From)), ("to", FactDay.Of(query.To)), ("page", query.Page)),
        ct);

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> map, FigureQuery query, CancellationToken ct) => await reader.ReadAsync<List<T>>(
        session => session.ReadAll(
            sql,
            map,
            ("bot", query.Bot), ("from", FactDay.Of(query.From)), ("to", FactDay.Of(query.To)),
            ("channel", query.Channel), ("page", query.Page), ("campaign", query.Campaign)),
        ct);

    private static ConversationGroup Conversation(DbDataReader row) => new(
        FactDay.Read(row.GetInt64(0)), row.GetString(1), row.GetString(2),
        Flag(row, 3), Flag(row, 4), Flag(row, 5), Flag(row, 6), Flag(row, 7), row.GetInt64(8));

    private static NameGroup Names(DbDataReader row) =>
        new(row.GetString(0), FactLines.Read(row.GetString(1)), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt64(3));

    private static bool Flag(DbDataReader row, int column) => row.GetInt64(column) != 0;
}
