using LeadBot.Bot.SignIn;
using LeadBot.Leads;
using LeadBot.Leads.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>Leads: list, counters, one lead, its status.</summary>
internal static class LeadEndpoints
{
    private const int LongestText = 500;

    public static void MapLeads(this RouteGroupBuilder bot)
    {
        var leads = bot.MapGroup("/leads").WithTags("Leads");
        leads.MapGet("", ListAsync).RequireAuthorization(Scopes.LeadsRead).WithName("ListLeads")
            .WithSummary("Leads, newest first")
            .WithDescription("Filters combine. q finds leads that hold all its words in name, company, need or e-mail. Give next of a page as after to read on.");
        leads.MapGet("/counters", CountAsync).RequireAuthorization(Scopes.LeadsRead).WithName("CountLeads")
            .WithSummary("Captured leads in all and by status")
            .WithDescription("A lead is captured from the first e-mail, phone or channel address on.");
        leads.MapGet("/{id}", FindAsync).RequireAuthorization(Scopes.LeadsRead).WithName("GetLead")
            .WithSummary("One lead with every field and its evidence");
        leads.MapGet("/{id}/transcript", TranscriptEndpoint.ReadAsync).RequireAuthorization(Scopes.LeadsRead).WithName("GetTranscript")
            .WithSummary("What was said in the lead's conversation, as Bot Framework activities, oldest first").ProducesValidationProblem();
        leads.MapPost("/{id}/status", ChangeStatusAsync).RequireAuthorization(Scopes.LeadsWrite).WithName("ChangeLeadStatus")
            .WithSummary("Moves a lead on in the pipeline")
            .WithDescription("lost needs a reason. With version, a lead that was changed since is left alone.")
            .ProducesProblem(409);
    }

    public static ProblemHttpResult NoSuchLead(string id) =>
        TypedResults.Problem($"This bot has no lead \"{id}\".", statusCode: StatusCodes.Status404NotFound, title: "Unknown lead");

    private static async Task<Results<Ok<LeadPage>, ValidationProblem>> ListAsync(
        string bot, string? status, string? outcome, string? channel, string? owner, string? q, string? conversationId, string? after, string? limit,
        ILeadReader leads, CancellationToken ct)
    {
        var values = new QueryValues();
        var query = new LeadQuery(bot, values.Limit(limit, 25, 100))
        {
            Status = values.Key<LeadStatus>(nameof(status), status),
            Outcome = values.Key<Outcome>(nameof(outcome), outcome),
            Channel = values.Text(nameof(channel), channel, LongestText),
            Owner = values.Text(nameof(owner), owner, LongestText),
            ConversationId = values.Text(nameof(conversationId), conversationId, LongestText),
            Text = values.Text(nameof(q), q, LongestText),
            After = string.IsNullOrEmpty(after) ? null : after,
        };
        if (query.After is not null && !LeadCursor.TryParse(query.After, out _))
        {
            values.Refuse(nameof(after), "after must be the next of an earlier page.");
        }

        return values.Problem is { } problem ? problem : TypedResults.Ok(await leads.ListAsync(query, ct));
    }

    private static async Task<Ok<LeadCounters>> CountAsync(string bot, ILeadReader leads, CancellationToken ct) =>
        TypedResults.Ok(await leads.CountAsync(bot, ct));

    private static async Task<Results<Ok<Lead>, ProblemHttpResult>> FindAsync(string bot, string id, ILeadReader leads, CancellationToken ct) =>
        await leads.FindAsync(bot, id, ct) is { } lead ? TypedResults.Ok(lead) : NoSuchLead(id);

    private static async Task<Results<Ok<Lead>, ValidationProblem, ProblemHttpResult>> ChangeStatusAsync(
        string bot, string id, StatusChange change, StatusService service, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var status = values.Key<LeadStatus>("status", change.Status);
        var reason = values.Text("reason", change.Reason, LongestText)?.Trim();
        if (string.IsNullOrEmpty(change.Status))
        {
            values.Refuse("status", $"status is missing. It must be one of: {string.Join(", ", EnumKeys.All<LeadStatus>())}.");
        }
        else if (status == LeadStatus.Lost && reason is null)
        {
            values.Refuse("reason", "A lost lead needs a reason.");
        }
        else if (status is not null and not LeadStatus.Lost && reason is not null)
        {
            values.Refuse("reason", "Only a lost lead has a reason.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        return await service.ChangeAsync(bot, id, status!.Value, reason, change.Version, Caller.NameOf(http.User), ct) switch
        {
            StatusResult.Done done => TypedResults.Ok(done.Lead),
            StatusResult.Stale stale => TypedResults.Problem(
                $"The lead was changed meanwhile; it stands at version {stale.Lead.Version}. Read it again and decide again.",
                statusCode: StatusCodes.Status409Conflict,
                title: "Changed meanwhile"),
            _ => NoSuchLead(id),
        };
    }
}
