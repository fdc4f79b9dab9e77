using LeadBot.Bot.SignIn;
using LeadBot.Leads.Handoffs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>Speaking with a visitor whose handoff the caller has accepted.</summary>
internal static class DeskEndpoints
{
    private const int LongestMessage = 4_000;
    private const int LongestKey = 100;

    public static void MapDesk(this RouteGroupBuilder bot)
    {
        var handoffs = bot.MapGroup("/handoffs/{id}").WithTags("Handoffs").RequireAuthorization(Scopes.HandoffsWrite);
        handoffs.MapPost("/messages", SayAsync).WithName("SayToVisitor")
            .WithSummary("The caller's words to the visitor")
            .WithDescription("Only who has accepted the handoff speaks; others get 409. Sent again with the same key, the words stand there once. "
                + "From the first of them on the bot is silent until the handoff is closed or given back.")
            .ProducesProblem(409);
        handoffs.MapPost("/notes", NoteAsync).WithName("NoteOnHandoff")
            .WithSummary("A note for colleagues beside the conversation; the visitor never sees it").ProducesProblem(409);
    }

    private static Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> SayAsync(
        string bot, string id, DeskMessage message, HandoffDesk desk, HttpContext http, CancellationToken ct) =>
        WriteAsync(id, message, (key, text) => desk.SayAsync(bot, id, Caller.NameOf(http.User), key, text, ct));

    private static Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> NoteAsync(
        string bot, string id, DeskMessage message, HandoffDesk desk, HttpContext http, CancellationToken ct) =>
        WriteAsync(id, message, (key, text) => desk.NoteAsync(bot, id, Caller.NameOf(http.User), key, text, ct));

    private static async Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> WriteAsync(
        string id, DeskMessage message, Func<string, string, Task<SaidResult>> write)
    {
        var values = new QueryValues();
        var text = values.Text("text", message.Text, LongestMessage)?.Trim();
        var key = values.Text("key", message.Key, LongestKey);
        if (text is null)
        {
            values.Refuse("text", "text is missing: what is to be said.");
        }

        if (key is null)
        {
            values.Refuse("key", "key is missing: any value that is new for each message, so that a repeat is known.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        return await write(key!, text!) switch
        {
            SaidResult.Done done => TypedResults.Ok(new Said(done.ActivityId)),
            SaidResult.Refused refused => TypedResults.Problem(
                Why(refused.Handoff), statusCode: StatusCodes.Status409Conflict, title: "Not your conversation"),
            _ => HandoffEndpoints.NoSuchHandoff(id),
        };
    }

    private static string Why(Handoff handoff) => handoff.State switch
    {
        HandoffState.Open or HandoffState.Offered => "Nobody has accepted the handoff yet. Accept it first.",
        _ => HandoffEndpoints.Why(handoff),
    };
}
