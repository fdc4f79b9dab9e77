using System.Globalization;
using LeadBot.Leads.Measurements.Figures;

namespace LeadBot.Bot.Api.Analytics;

/// <summary>Each figure as the table that stands beside its chart. What is not known is an empty cell.</summary>
internal static class FigureCsv
{
    public static string Of(FunnelFigure funnel) =>
        CsvText.Write(["step", "count", "rate"], funnel.Steps.Select(step => (object?[])[step.Step, step.Count, step.Rate]));

    public static string Of(DayFigures days) => CsvText.Write(
        ["day", "views", "conversations", "leads", "qualified"],
        days.Items.Select(day => (object?[])[day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Views, day.Conversations, day.Leads, day.Qualified]));

    public static string Of(SourceFigures sources) => CsvText.Write(
        ["channel", "page", "views", "conversations", "leads", "qualified", "rate"],
        sources.Items.Select(source => (object?[])[source.Channel, source.Page, source.Views, source.Conversations, source.Leads, source.Qualified, source.Rate]));

    public static string Of(QuestionFigures questions) => CsvText.Write(
        ["question", "asked", "dropped", "rate"],
        [
            .. questions.Items.Select(item => (object?[])[item.Field, item.Asked, item.Dropped, item.Rate]),
            ["", null, questions.WithoutQuestion, null], // no question was open
        ]);

    public static string Of(ExceptionFigures exceptions) =>
        CsvText.Write(["page", "topic", "conversations"], exceptions.Items.Select(item => (object?[])[item.Page, item.Topic, item.Conversations]));

    public static string Of(HandoffFigures handoffs) => CsvText.Write(
        ["figure", "count", "of", "rate", "milliseconds"],
        [
            Row("complete", handoffs.Complete),
            Row("pilot", handoffs.Pilot),
            Row("wrongOwner", handoffs.WrongOwner),
            Row("expired", handoffs.Expired),
            Row("bad", handoffs.Bad),
            Row("questionAnswered", handoffs.QuestionAnswered),
            ["medianResponse", handoffs.Responses, null, null, handoffs.MedianMs],
            ["p90Response", handoffs.Responses, null, null, handoffs.P90Ms],
        ]);

    public static string Of(RefusedClaimFigures claims) => CsvText.Write(
        ["field", "by", "kept", "refused", "rate"],
        claims.Items.Select(claim => (object?[])[claim.Field, claim.By, claim.Kept, claim.Refused, claim.Rate]));

    private static object?[] Row(string name, FigureShare share) => [name, share.Count, share.Of, share.Rate, null];
}
