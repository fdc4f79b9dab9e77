using LeadBot.Bot.SignIn;
using LeadBot.Leads.Measurements.Figures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LeadBot.Bot.Api.Analytics;

/// <summary>The figures that docs/metrics.md defines, as JSON and as CSV.</summary>
internal static class AnalyticsEndpoints
{
    private const string Range =
        " from and to are days (UTC), both included, at most 366; without them the last 30. channel, page (a path) and campaign (utm_campaign) select "
        + "conversations. format=csv, or Accept: text/csv, gives the table.";

    public static void MapAnalytics(this RouteGroupBuilder bot)
    {
        var figures = bot.MapGroup("/analytics").RequireAuthorization(Scopes.AnalyticsRead).WithTags("Analytics").ProducesValidationProblem();
        Map<FunnelFigure>(figures, "funnel", "GetFunnel", "From page view to accepted handoff", static figures => figures.FunnelAsync, FigureCsv.Of);
        Map<DayFigures>(figures, "days", "GetDays", "Views, conversations, leads and qualified leads by day", static figures => figures.DaysAsync, FigureCsv.Of);
        Map<SourceFigures>(figures, "sources", "GetSources", "Leads by channel and page", static figures => figures.SourcesAsync, FigureCsv.Of);
        Map<QuestionFigures>(figures, "questions", "GetQuestions", "Drop-off by question", static figures => figures.QuestionsAsync, FigureCsv.Of);
        Map<ExceptionFigures>(figures, "exceptions", "GetExceptions", "Exceptions by page and topic", static figures => figures.ExceptionsAsync, FigureCsv.Of);
        Map<HandoffFigures>(
            figures, "handoffs", "GetHandoffFigures", "Complete handoffs, the pilot's line, response times, wrong owners", static figures => figures.HandoffsAsync, FigureCsv.Of);
        Map<RefusedClaimFigures>(figures, "claims", "GetRefusedClaims", "Refused claims: the measured hallucination rate", static figures => figures.ClaimsAsync, FigureCsv.Of);
    }

    private static void Map<T>(
        RouteGroupBuilder group, string figure, string name, string summary,
        Func<FigureService, Func<FigureQuery, CancellationToken, Task<T>>> read, Func<T, string> csv) where T : notnull
    {
        group.MapGet(figure, async ([AsParameters] FigureParameters parameters, FigureService figures, TimeProvider time, HttpContext http, CancellationToken ct) =>
        {
            var (query, problem) = parameters.Read(time);
            if (query is null)
            {
                return problem!;
            }

            var answer = await read(figures)(query, ct);
            return WantsCsv(parameters, http) ? (IResult)Csv(csv(answer), query, figure, http) : TypedResults.Ok(answer);
        }).WithName(name).WithSummary(summary).WithDescription(summary + "." + Range).Produces<T>(StatusCodes.Status200OK, "application/json", "text/csv");
    }

    private static ContentHttpResult Csv(string text, FigureQuery query, string figure, HttpContext http)
    {
        var file = new ContentDispositionHeaderValue("attachment");
        file.SetHttpFileName($"{query.Bot}-{figure}-{query.From:yyyy-MM-dd}-{query.To:yyyy-MM-dd}.csv");
        http.Response.Headers.ContentDisposition = file.ToString();
        return TypedResults.Text(text, "text/csv; charset=utf-8; header=present");
    }

    /// <summary>Whoever names a format gets it; else what the Accept header likes better, JSON where it likes both alike.</summary>
    private static bool WantsCsv(FigureParameters parameters, HttpContext http)
    {
        if (!string.IsNullOrEmpty(parameters.Format))
        {
            return parameters.Format == "csv";
        }

        var accepted = http.Request.GetTypedHeaders().Accept;
        return Quality("text/csv") > Quality("application/json");

        double Quality(string type) => accepted.Where(range => new MediaTypeHeaderValue(type).IsSubsetOf(range)).Select(range => range.Quality ?? 1).DefaultIfEmpty().Max();
    }
}
