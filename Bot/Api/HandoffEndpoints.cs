using LeadBot.Bot.SignIn;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Api;

/// <summary>Handoffs: what waits for people, and what people do with it.</summary>
internal static class HandoffEndpoints
{
    /// <summary>What <c>order</c> may be.</summary>
    public static readonly string[] Orders = ["newest", "oldest"];

    private const int LongestText = 500;

    private static readonly HandoffVerdict s_nothing = new(null, null, null);

    public static void MapHandoffs(this RouteGroupBuilder bot)
    {
        var handoffs = bot.MapGroup("/handoffs").WithTags("Handoffs");
        handoffs.MapGet("", ListAsync).RequireAuthorization(Scopes.HandoffsRead).WithName("ListHandoffs")
            .WithSummary("Handoffs with what a person must know of their leads, newest first")
            .WithDescription("Filters combine. Give next of a page as after to read on.");
        handoffs.MapGet("/counters", CountAsync).RequireAuthorization(Scopes.HandoffsRead).WithName("CountHandoffs")
            .WithSummary("Handoffs that are not over: waiting, accepted by the caller, accepted by others");
        handoffs.MapGet("/owners", ListOwners).RequireAuthorization(Scopes.HandoffsRead).WithName("ListHandoffOwners")
            .WithSummary("Who may be asked to take a handoff");
        handoffs.MapGet("/{id}", FindAsync).RequireAuthorization(Scopes.HandoffsRead).WithName("GetHandoff").WithSummary("One handoff");
        handoffs.MapGet("/{id}/transcript", TranscriptEndpoint.ReadOfHandoffAsync).RequireAuthorization(Scopes.HandoffsRead).WithName("GetHandoffTranscript")
            .WithSummary("The conversation of a handoff as activities, oldest first, whether it has a lead or not")
            .WithDescription("What a person says carries channelData.leadbot.speaker \"rep\", a note for colleagues \"note\". Give next of a page as after to read on.");
        handoffs.MapPost("/{id}/accept", AcceptAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("AcceptHandoff")
            .WithSummary("The caller takes it")
            .WithDescription("One caller wins; the others get 409 and read who did. The same caller may repeat it.")
            .ProducesProblem(409);
        handoffs.MapPost("/{id}/decline", DeclineAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("DeclineHandoff")
            .WithSummary("The caller gives it back, or passes it on: it waits for another owner").ProducesProblem(409);
        handoffs.MapPost("/{id}/close", CloseAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("CloseHandoff")
            .WithSummary("Nothing is left to do").ProducesProblem(409);
        handoffs.MapPost("/{id}/bot", ReturnAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("ReturnHandoff")
            .WithSummary("The conversation goes back to the bot")
            .WithDescription("The handoff is closed; the bot says that it speaks again, asks what is open next, and the outcome is decided again.")
            .ProducesProblem(409);
    }

    private static async Task<Results<Ok<Handoff>, ProblemHttpResult>> ReturnAsync(
        string bot, string id, HandoffService service, HttpContext http, CancellationToken ct) =>
        Answer(await service.ReturnAsync(bot, id, Caller.NameOf(http.User), ct), id);

    private static async Task<Results<Ok<HandoffPage>, ValidationProblem>> ListAsync(
        string bot, string? state, string? owner, string? acceptedBy, string? notAcceptedBy, string? order, string? after, string? limit,
        IHandoffReader handoffs, CancellationToken ct)
    {
        var values = new QueryValues();
        var most = values.Limit(limit, 25, 100);
        var query = new HandoffQuery(bot, most + 1)
        {
            States = values.Keys<HandoffState>(nameof(state), state),
            Owner = values.Text(nameof(owner), owner, LongestText),
            AcceptedBy = values.Text(nameof(acceptedBy), acceptedBy, LongestText),
            NotAcceptedBy = values.Text(nameof(notAcceptedBy), notAcceptedBy, LongestText),
            OldestFirst = order == Orders[1],
            After = values.Text(nameof(after), after, LongestText),
        };
        if (!string.IsNullOrEmpty(order) && !Orders.Contains(order))
        {
            values.Refuse(nameof(order), $"order must be one of: {string.Join(", ", Orders)}.");
        }

        if (values.Problem is null && query.After is { } place && await handoffs.FindAsync(bot, place, ct) is null)
        {
            values.Refuse(nameof(after), "after must be the next of an earlier page.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        var found = await handoffs.ListAsync(query, ct);
        var items = found.Take(most).ToList();
        var leads = items.Select(item => item.Lead).OfType<Lead>().DistinctBy(lead => lead.Id).ToDictionary(lead => lead.Id, HandoffLead.Of);
        return TypedResults.Ok(new HandoffPage(
            [.. items.Select(item => item.Handoff)], found.Count > most ? items[^1].Handoff.Id : null, leads.Count > 0 ? leads : null));
    }

    private static async Task<Ok<HandoffCounters>> CountAsync(string bot, IHandoffReader handoffs, HttpContext http, CancellationToken ct) =>
        TypedResults.Ok(await handoffs.CountAsync(bot, Caller.NameOf(http.User), ct));

    private static Ok<OwnerList> ListOwners(string bot, IOptionsMonitor<OwnersOptions> owners) =>
        TypedResults.Ok(new OwnerList([.. owners.CurrentValue.Owners.Keys.Select(key => new OwnerSummary(key, owners.CurrentValue.NameOf(key)))]));

    private static async Task<Results<Ok<Handoff>, ProblemHttpResult>> FindAsync(string bot, string id, IHandoffReader handoffs, CancellationToken ct) =>
        await handoffs.FindAsync(bot, id, ct) is { } handoff ? TypedResults.Ok(handoff) : NoSuchHandoff(id);

    private static async Task<Results<Ok<Handoff>, ProblemHttpResult>> AcceptAsync(
        string bot, string id, HandoffService service, HttpContext http, CancellationToken ct) =>
        Answer(await service.AcceptAsync(bot, id, Caller.NameOf(http.User), ct), id);

    private static async Task<Results<Ok<Handoff>, ValidationProblem, ProblemHttpResult>> DeclineAsync(
        string bot, string id, HandoffRefusal? refusal, HandoffService service, IOptionsMonitor<OwnersOptions> owners, HttpContext http, CancellationToken ct)
    {
        var all = owners.CurrentValue.Owners;
        if (refusal?.Owner is { } owner && !all.ContainsKey(owner))
        {
            var values = new QueryValues();
            values.Refuse("owner", $"owner must be one of: {string.Join(", ", all.Keys)}.");
            return values.Problem!;
        }

        var texts = new QueryValues();
        var reason = texts.Text("reason", refusal?.Reason, LongestText)?.Trim();
        if (texts.Problem is { } problem)
        {
            return problem;
        }

        return Whole(Answer(await service.DeclineAsync(bot, id, Caller.NameOf(http.User), refusal?.Owner, ct, reason), id));
    }

    private static async Task<Results<Ok<Handoff>, ValidationProblem, ProblemHttpResult>> CloseAsync(
        string bot, string id, HandoffClosing closing, HandoffService service, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        if (values.Text("reason", closing.Reason, LongestText) is not { } reason)
        {
            values.Refuse("reason", "reason is missing: say what became of it.");
            return values.Problem!;
        }

        var outcome = EnumKeys.Find<HandoffOutcome>(closing.Outcome ?? "");
        if (!string.IsNullOrEmpty(closing.Outcome) && outcome is null)
        {
            values.Refuse("outcome", $"outcome must be one of: {string.Join(", ", EnumKeys.All<HandoffOutcome>())}.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        var verdict = new HandoffVerdict(outcome, closing.IsGood, closing.QuestionAnswered);
        return Whole(Answer(await service.CloseAsync(bot, id, Caller.NameOf(http.User), reason.Trim(), ct, verdict == s_nothing ? null : verdict), id));
    }

    private static Results<Ok<Handoff>, ValidationProblem, ProblemHttpResult> Whole(Results<Ok<Handoff>, ProblemHttpResult> answer) => answer switch
    {
        { Result: Ok<Handoff> done } => done,
        { Result: ProblemHttpResult refused } => refused,
        _ => throw new InvalidOperationException("A handoff is either done or refused."),
    };

    private static Results<Ok<Handoff>, ProblemHttpResult> Answer(HandoffResult result, string id) => result switch
    {
        HandoffResult.Done done => TypedResults.Ok(done.Handoff),
        HandoffResult.Refused refused => TypedResults.Problem(Why(refused.Handoff), statusCode: StatusCodes.Status409Conflict, title: "Not possible any more"),
        _ => NoSuchHandoff(id),
    };

    /// <summary>What has become of a handoff that cannot be changed so.</summary>
    public static string Why(Handoff handoff) => handoff.State switch
    {
        HandoffState.Accepted => $"{handoff.AcceptedBy} accepted it at {handoff.AcceptedAt:u}.",
        HandoffState.Closed => $"It was closed at {handoff.ClosedAt:u}: {handoff.ClosedReason}",
        _ => $"It expired at {handoff.ClosedAt:u}.",
    };

    public static ProblemHttpResult NoSuchHandoff(string id) =>
        TypedResults.Problem($"This bot has no handoff \"{id}\".", statusCode: StatusCodes.Status404NotFound, title: "Unknown handoff");
}
