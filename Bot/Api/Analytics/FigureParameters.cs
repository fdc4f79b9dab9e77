using System.Globalization;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Figures;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LeadBot.Bot.Api.Analytics;

/// <summary>What every figure can be asked with, as text, so that a wrong value is answered by name.</summary>
internal sealed record FigureParameters(
    [FromRoute(Name = "bot")] string Bot, [FromQuery(Name = "from")] string? From, [FromQuery(Name = "to")] string? To,
    [FromQuery(Name = "channel")] string? Channel, [FromQuery(Name = "page")] string? Page, [FromQuery(Name = "campaign")] string? Campaign,
    [FromQuery(Name = "format")] string? Format)
{
    private const int StandardDays = 30;
    private const int MostDays = 366;
    private const int LongestText = 300;

    /// <summary>The query, or what is wrong. Without a range: the last 30 days, today included.</summary>
    public (FigureQuery? Query, ValidationProblem? Problem) Read(TimeProvider time)
    {
        var values = new QueryValues();
        var to = Day(values, "to", To) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var from = Day(values, "from", From) ?? to.AddDays(1 - Math.Min(StandardDays, to.DayNumber));
        if (values.Problem is null && from > to)
        {
            values.Refuse("from", string.IsNullOrEmpty(To) ? "from must not lie after today (UTC)." : "from must not lie after to.");
        }
        else if (values.Problem is null && to.DayNumber - from.DayNumber >= MostDays)
        {
            values.Refuse("from", $"The range must not be longer than {MostDays} days.");
        }

        if (Format is not (null or "" or "json" or "csv"))
        {
            values.Refuse("format", "format must be json or csv.");
        }

        var page = values.Text("page", Page, PagePath.MaxLength);
        var query = new FigureQuery(Bot, from, to)
        {
            Channel = values.Text("channel", Channel, LongestText),
            Page = page is null or PagePath.Other ? page : PagePath.Of(page),
            Campaign = values.Text("campaign", Campaign, LongestText),
        };
        return values.Problem is { } problem ? (null, problem) : (query, null);
    }

    private static DateOnly? Day(QueryValues values, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 3000)
        {
            return day;
        }

        values.Refuse(name, $"{name} must be a day such as 2026-11-01.");
        return null;
    }
}
