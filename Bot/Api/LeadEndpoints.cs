using LeadBot.Bot.SignIn;
using LeadBot.Leads;
using LeadBot.Leads.Lists;
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
            .WithDescription(
                "Filters combine. page is a path and holds what lies below it (/ is the home page alone); from and to are dates or times of createdAt; review is open or a reason. "
                + "q finds leads that have all its words, each as the beginning of a word, in their fields or in what visitor and staff wrote. Give next of a page as after to read on.");
        leads.MapGet("/counters", CountAsync).RequireAuthorization(Scopes.LeadsRead).WithName("CountLeads")
            .WithSummary("Captured leads in all and by status")
            .WithDescription("A lead is captured from the first e-mail, phone or channel address on.");
        leads.MapGet("/facets", FacetsAsync).RequireAuthorization(Scopes.LeadsRead).WithName("GetLeadFacets")
            .WithSummary("Values for filters, as seen in the leads: of each kind the 50 most frequent");
        leads.MapGet("/{id}", FindAsync).RequireAuthorization(Scopes.LeadsRead).WithName("GetLead")
            .WithSummary("One lead with every field and its evidence");
        leads.MapGet("/{id}/transcript", TranscriptEndpoint.ReadAsync).RequireAuthorization(Scopes.LeadsRead).WithName("GetTranscript")
            .WithSummary("What was said in the lead's conversation, as Bot Framework activities, oldest first").ProducesValidationProblem();
        leads.MapPost("/{id}/status", ChangeStatusAsync).RequireAuthorization(Scopes.LeadsWrite).WithName("ChangeLeadStatus")
            .WithSummary("Moves a lead on in the pipeline")
            .WithDescription("lost needs a reason. With version, a lead that was changed since is left alone.")
            .ProducesProblem(409);
        leads.MapDeletion();
        leads.MapTransfer();
    }

    public static ProblemHttpResult NoSuchLead(string id) =>
        TypedResults.Problem($"This bot has no lead \"{id}\".", statusCode: StatusCodes.Status404NotFound, title: "Unknown lead");

    private static async Task<Results<Ok<LeadPage>, ValidationProblem>> ListAsync(
        string bot, [AsParameters] LeadFilters filters, string? after, string? limit, ILeadReader leads, CancellationToken ct)
    {
        var values = new QueryValues();
        var query = filters.Read(bot, values.Limit(limit, 25, 100), values) with { After = string.IsNullOrEmpty(after) ? null : after };
        if (query.After is not null && !LeadCursor.TryParse(query.After, out _))
        {
            values.Refuse(nameof(after), "after must be the next of an earlier page.");
        }

        return values.Problem is { } problem ? problem : TypedResults.Ok(await leads.ListAsync(query, ct));
    }

    private static async Task<Ok<LeadFacets>> FacetsAsync(string bot, ILeadFacets facets, CancellationToken ct) =>
        TypedResults.Ok(await facets.ReadAsync(bot, ct));

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
