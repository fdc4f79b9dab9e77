using LeadBot.Bot.SignIn;
using LeadBot.Leads.Handoffs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>Handoffs: what waits for people, and what people do with it.</summary>
internal static class HandoffEndpoints
{
    private const int LongestText = 500;

    public static void MapHandoffs(this RouteGroupBuilder bot)
    {
        var handoffs = bot.MapGroup("/handoffs").WithTags("Handoffs");
        handoffs.MapGet("", ListAsync).RequireAuthorization(Scopes.HandoffsRead).WithName("ListHandoffs")
            .WithSummary("Handoffs, newest first").WithDescription("Filters combine. Give next of a page as after to read on.");
        handoffs.MapGet("/{id}", FindAsync).RequireAuthorization(Scopes.HandoffsRead).WithName("GetHandoff").WithSummary("One handoff");
        handoffs.MapPost("/{id}/accept", AcceptAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("AcceptHandoff")
            .WithSummary("The caller takes it")
            .WithDescription("One caller wins; the others get 409 and read who did. The same caller may repeat it.")
            .ProducesProblem(409);
        handoffs.MapPost("/{id}/decline", DeclineAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("DeclineHandoff")
            .WithSummary("The caller gives it back; it waits for another owner").ProducesProblem(409);
        handoffs.MapPost("/{id}/close", CloseAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("CloseHandoff")
            .WithSummary("Nothing is left to do").ProducesProblem(409);
    }

    private static async Task<Results<Ok<HandoffPage>, ValidationProblem>> ListAsync(
        string bot, string? state, string? owner, string? after, string? limit, IHandoffReader handoffs, CancellationToken ct)
    {
        var values = new QueryValues();
        var wanted = values.Key<HandoffState>(nameof(state), state);
        var most = values.Limit(limit, 25, 100);
        owner = values.Text(nameof(owner), owner, LongestText);
        after = values.Text(nameof(after), after, LongestText);
        if (values.Problem is null && after is not null && await handoffs.FindAsync(bot, after, ct) is null)
        {
            values.Refuse(nameof(after), "after must be the next of an earlier page.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        var found = await handoffs.ListAsync(bot, wanted, owner, after, most + 1, ct);
        var items = found.Take(most).ToList();
        return TypedResults.Ok(new HandoffPage(items, found.Count > most ? items[^1].Id : null));
    }

    private static async Task<Results<Ok<Handoff>, ProblemHttpResult>> FindAsync(string bot, string id, IHandoffReader handoffs, CancellationToken ct) =>
        await handoffs.FindAsync(bot, id, ct) is { } handoff ? TypedResults.Ok(handoff) : NoSuchHandoff(id);

    private static async Task<Results<Ok<Handoff>, ProblemHttpResult>> AcceptAsync(
        string bot, string id, HandoffService service, HttpContext http, CancellationToken ct) =>
        Answer(await service.AcceptAsync(bot, id, Caller.NameOf(http.User), ct), id);

    private static async Task<Results<Ok<Handoff>, ProblemHttpResult>> DeclineAsync(
        string bot, string id, HandoffService service, HttpContext http, CancellationToken ct) =>
        Answer(await service.DeclineAsync(bot, id, Caller.NameOf(http.User), ct), id);

    private static async Task<Results<Ok<Handoff>, ValidationProblem, ProblemHttpResult>> CloseAsync(
        string bot, string id, HandoffClosing closing, HandoffService service, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        if (values.Text("reason", closing.Reason, LongestText) is not { } reason)
        {
            values.Refuse("reason", "reason is missing: say what became of it.");
            return values.Problem!;
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        return Answer(await service.CloseAsync(bot, id, Caller.NameOf(http.User), reason.Trim(), ct), id) switch
        {
            { Result: Ok<Handoff> done } => done,
            { Result: ProblemHttpResult refused } => refused,
            _ => throw new InvalidOperationException("A handoff is either done or refused."),
        };
    }

    private static Results<Ok<Handoff>, ProblemHttpResult> Answer(HandoffResult result, string id) => result switch
    {
        HandoffResult.Done done => TypedResults.Ok(done.Handoff),
        HandoffResult.Refused refused => TypedResults.Problem(Why(refused.Handoff), statusCode: StatusCodes.Status409Conflict, title: "Not possible any more"),
        _ => NoSuchHandoff(id),
    };

    private static string Why(Handoff handoff) => handoff.State switch
    {
        HandoffState.Accepted => $"{handoff.AcceptedBy} accepted it at {handoff.AcceptedAt:u}.",
        HandoffState.Closed => $"It was closed at {handoff.ClosedAt:u}: {handoff.ClosedReason}",
        _ => $"It expired at {handoff.ClosedAt:u}.",
    };

    private static ProblemHttpResult NoSuchHandoff(string id) =>
        TypedResults.Problem($"This bot has no handoff \"{id}\".", statusCode: StatusCodes.Status404NotFound, title: "Unknown handoff");
}
