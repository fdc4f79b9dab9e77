using System.Globalization;
using LeadBot.Bot.Api;
using LeadBot.Bot.SignIn;
using LeadBot.Leads;
using LeadBot.Leads.Audit;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Settings;

/// <summary>Who did what.</summary>
internal static class AuditEndpoint
{
    private const int LongestText = 200;

    public static void MapAudit(this RouteGroupBuilder bot) =>
        bot.MapGet("/audit", ListAsync).RequireAuthorization(Scopes.AuditRead).WithTags("Audit").WithName("ListAudit")
            .WithSummary("Who did what, newest first")
            .WithDescription("from and to are days or moments in ISO 8601, to exclusive. What concerns the whole installation is shown to who may see every bot.")
            .ProducesValidationProblem();

    private static async Task<Results<Ok<AuditPage>, ValidationProblem>> ListAsync(
        string bot, string? actor, string? action, string? from, string? to, string? after, string? limit, IAuditReader audit, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var query = new AuditQuery(bot, values.Limit(limit, 50, 200))
        {
            WithInstallation = Caller.SeesEveryBot(http.User),
            Actor = values.Text(nameof(actor), actor, LongestText),
            Action = values.Text(nameof(action), action, LongestText),
            From = Moment(nameof(from), from),
            To = Moment(nameof(to), to),
            After = values.Text(nameof(after), after, LongestText),
        };
        if (query.Action is { } named && !AuditActions.All.Contains(named))
        {
            values.Refuse(nameof(action), $"action must be one of: {string.Join(", ", AuditActions.All)}.");
        }

        if (query.After is not null && !LeadCursor.TryParse(query.After, out _))
        {
            values.Refuse(nameof(after), "after must be the next of an earlier page.");
        }

        return values.Problem is { } problem ? problem : TypedResults.Ok(await audit.ListAsync(query, ct));

        DateTimeOffset? Moment(string name, string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return moment;
            }

            values.Refuse(name, $"{name} must be a day or moment such as 2026-11-21 or 2026-11-21T09:00:00Z.");
            return null;
        }
    }
}
