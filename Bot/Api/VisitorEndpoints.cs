using LeadBot.Bot.Handoffs;
using LeadBot.Bot.SignIn;
using LeadBot.Bot.Typing;
using LeadBot.Dialogs.Answers.Approved;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Qualification;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Api;

/// <summary>What a person at the desk sees of their visitor and can do beside speaking; and whether they are there themselves.</summary>
internal static class VisitorEndpoints
{
    private const int LongestQuestion = 4_000;
    private const int MostSuggestions = 3;

    public static void MapVisitors(this RouteGroupBuilder bot)
    {
        var handoffs = bot.MapGroup("/handoffs/{id}").WithTags("Handoffs");
        handoffs.MapGet("/visitor", ReachAsync).RequireAuthorization(Scopes.HandoffsRead).WithName("GetHandoffVisitor")
            .WithSummary("Whether the visitor is still there, and whether people's words have arrived")
            .WithDescription("isConnected is told by web chat alone, of this server; elsewhere only the time of the last message says anything.");
        handoffs.MapPost("/consent", AskAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("AskForConsent")
            .WithSummary("The bot asks the visitor whether they may be contacted")
            .WithDescription("The approved question, in the bot's name. Only for who has accepted the handoff; 409 where it was asked or answered already.")
            .ProducesProblem(409);
        handoffs.MapGet("/suggestions", SuggestAsync).RequireAuthorization(Scopes.HandoffsRead).WithName("SuggestAnswers")
            .WithSummary("Approved answers that may fit a question, likeliest first")
            .WithDescription("Only what somebody has approved, word for word; none where nothing comes near.");
        handoffs.MapPost("/typing", TypeAsync).RequireAuthorization(Scopes.HandoffsWrite).WithName("TypeToVisitor")
            .WithSummary("Shows the visitor that somebody writes, where their channel can; nothing is stored").ProducesProblem(409);

        var presence = bot.MapGroup("/presence").WithTags("Handoffs").RequireAuthorization(Scopes.HandoffsWrite);
        presence.MapGet("", ReadPresenceAsync).WithName("GetPresence").WithSummary("Whether new handoffs come to the caller by turn, and who is away");
        presence.MapPut("", SetPresenceAsync).WithName("SetPresence").WithSummary("The caller is available, or away; for all bots").ProducesValidationProblem();
    }

    private static async Task<Results<Ok<VisitorPresence>, ProblemHttpResult>> ReachAsync(
        string bot, string id, IHandoffReader handoffs, [FromServices] VisitorPresences reaches, CancellationToken ct) =>
        await handoffs.FindAsync(bot, id, ct) is { } handoff && await reaches.ReadAsync(handoff, ct) is { } reach
            ? TypedResults.Ok(reach)
            : HandoffEndpoints.NoSuchHandoff(id);

    private static async Task<Results<Ok<Handoff>, ProblemHttpResult>> AskAsync(
        string bot, string id, ConsentRequests consents, HttpContext http, CancellationToken ct) =>
        await consents.AskAsync(bot, id, Caller.NameOf(http.User), ct) switch
        {
            ConsentRequestResult.Done done => TypedResults.Ok(done.Handoff),
            ConsentRequestResult.Refused refused => TypedResults.Problem(refused.Why, statusCode: StatusCodes.Status409Conflict, title: "Not asked"),
            _ => HandoffEndpoints.NoSuchHandoff(id),
        };

    private static async Task<Results<Ok<SuggestionList>, ValidationProblem, ProblemHttpResult>> SuggestAsync(
        string bot, string id, string? question, IHandoffReader handoffs, ILeadReader leads, [FromServices] AnswerBooks answers, IOptionsMonitor<BotProfile> profiles, TimeProvider time,
        CancellationToken ct)
    {
        var values = new QueryValues();
        var text = values.Text(nameof(question), question, LongestQuestion);
        if (text is null)
        {
            values.Refuse(nameof(question), "question is missing: the visitor's words.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        if (await handoffs.FindAsync(bot, id, ct) is not { } handoff)
        {
            return HandoffEndpoints.NoSuchHandoff(id);
        }

        var lead = handoff.LeadId is { } leadId ? await leads.FindAsync(bot, leadId, ct) : null;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var found = answers.For(bot).Nearest(text!, lead?.Source.Geo.Locale ?? profiles.Get(bot).Locale, today, MostSuggestions);
        return TypedResults.Ok(new SuggestionList([.. found.Select(answer => new Suggestion(answer.Key, answer.Questions[0], answer.Text))]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TypeAsync(
        string bot, string id, IHandoffReader handoffs, [FromServices] VisitorTyping visitors, HttpContext http, CancellationToken ct)
    {
        if (await handoffs.FindAsync(bot, id, ct) is not { } handoff)
        {
            return HandoffEndpoints.NoSuchHandoff(id);
        }

        var by = Caller.NameOf(http.User);
        if (handoff.State != HandoffState.Accepted || handoff.AcceptedBy != by)
        {
            return TypedResults.Problem("Only who has accepted the handoff speaks.", statusCode: StatusCodes.Status409Conflict, title: "Not your conversation");
        }

        await visitors.ShowAsync(handoff, by, ct);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<PresenceView>> ReadPresenceAsync(string bot, PresenceService presence, HttpContext http, CancellationToken ct) =>
        TypedResults.Ok(View(await presence.ReadAsync(ct), Caller.NameOf(http.User)));

    private static async Task<Results<Ok<PresenceView>, ValidationProblem>> SetPresenceAsync(
        string bot, Presence wish, PresenceService presence, HttpContext http, CancellationToken ct)
    {
        if (wish.IsAvailable is not { } isAvailable)
        {
            var values = new QueryValues();
            values.Refuse("isAvailable", "isAvailable is missing: true or false.");
            return values.Problem!;
        }

        var by = Caller.NameOf(http.User);
        await presence.SetAsync(by, !isAvailable, ct);
        return TypedResults.Ok(View(await presence.ReadAsync(ct), by));
    }

    private static PresenceView View(StaffState state, string person) =>
        new(!state.IsAway(person), [.. state.Away.Where(away => away != person).Order(StringComparer.Ordinal)]);
}
