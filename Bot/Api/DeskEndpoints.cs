using LeadBot.Bot.SignIn;
using LeadBot.Leads.Handoffs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

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
        handoffs.MapPost("/messages/{activityId}/replay", ReplayAsync).WithName("ReplayToVisitor")
            .WithSummary("Sends a person's words again that the visitor's channel did not take")
            .WithDescription("For who has accepted the handoff; activityId as GET …/reach lists it. Words that go already or have arrived go no second time.")
            .ProducesProblem(409);
        handoffs.MapPost("/templates", SayTemplateAsync).WithName("SendTemplate")
            .WithSummary("Approved words to the visitor, which their channel takes at any time")
            .WithDescription("As a message, from the templates that GET …/reach lists; values are put in for {{1}}, {{2}} … in their order.")
            .ProducesProblem(409);
        handoffs.MapPost("/files", SendFileAsync).WithName("SendFileToVisitor")
            .WithSummary("One file to the visitor, as a message of its own")
            .WithDescription("The body is the file, Content-Type its media type; at most 16 MB. name is shown to the visitor. Telegram, WhatsApp and Teams get a link, so PublicUrl must be set for them.")
            .Accepts<Stream>("*/*").ProducesProblem(409).ProducesProblem(413);
        bot.MapGet("/handoffs/{id}/reach", ReachAsync).WithTags("Handoffs").RequireAuthorization(Scopes.HandoffsRead).WithName("GetReach")
            .WithSummary("Whether the visitor may be written to now, until when in free words, the templates for afterwards, and what became of people's words");
        handoffs.MapPost("/notes", NoteAsync).WithName("NoteOnHandoff")
            .WithSummary("A note for colleagues beside the conversation; the visitor never sees it").ProducesProblem(409);
    }

    private static Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> SayAsync(
        string bot, string id, DeskMessage message, HandoffDesk desk, HttpContext http, CancellationToken ct) =>
        WriteAsync(id, message, (key, text) => desk.SayAsync(bot, id, Caller.NameOf(http.User), key, text, ct));

    private static async Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> ReplayAsync(
        string bot, string id, string activityId, HandoffResend resend, HttpContext http, CancellationToken ct) =>
        Answer(await resend.SendAsync(bot, id, Caller.NameOf(http.User), activityId, ct), id);

    private static Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> SendFileAsync(
        string bot, string id, string? key, string? name, [FromServices] DeskFiles files, HttpContext http, CancellationToken ct) =>
        files.SendAsync(bot, id, key, name, http, ct);

    private static Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> NoteAsync(
        string bot, string id, DeskMessage message, HandoffDesk desk, HttpContext http, CancellationToken ct) =>
        WriteAsync(id, message, (key, text) => desk.NoteAsync(bot, id, Caller.NameOf(http.User), key, text, ct));

    private static Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> SayTemplateAsync(
        string bot, string id, DeskTemplate template, HandoffDesk desk, HttpContext http, CancellationToken ct) =>
        WriteAsync(
            id,
            new DeskMessage(template.Key, template.Name),
            (key, name) => desk.SayTemplateAsync(bot, id, Caller.NameOf(http.User), key, name, template.Values ?? [], ct),
            "name", "name is missing: which template is to be sent.");

    private static async Task<Results<Ok<VisitorReach>, ProblemHttpResult>> ReachAsync(
        string bot, string id, IHandoffReader handoffs, IVisitorReach reach, CancellationToken ct) =>
        await handoffs.FindAsync(bot, id, ct) is { } handoff
            ? TypedResults.Ok(await reach.FindWithDeliveriesAsync(bot, handoff.ConversationId, ct))
            : HandoffEndpoints.NoSuchHandoff(id);

    private static async Task<Results<Ok<Said>, ValidationProblem, ProblemHttpResult>> WriteAsync(
        string id, DeskMessage message, Func<string, string, Task<SaidResult>> write, string what = "text", string missing = "text is missing: what is to be said.")
    {
        var values = new QueryValues();
        var text = values.Text(what, message.Text, LongestMessage)?.Trim();
        var key = values.Text("key", message.Key, LongestKey);
        if (text is null)
        {
            values.Refuse(what, missing);
        }

        if (key is null)
        {
            values.Refuse("key", "key is missing: any value that is new for each message, so that a repeat is known.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        return Answer(await write(key!, text!), id);
    }

    /// <summary>What became of a person's words, as an answer.</summary>
    public static Results<Ok<Said>, ValidationProblem, ProblemHttpResult> Answer(SaidResult said, string id) => said switch
    {
        SaidResult.Done done => TypedResults.Ok(new Said(done.ActivityId)),
        SaidResult.Refused refused => TypedResults.Problem(
            Why(refused.Handoff), statusCode: StatusCodes.Status409Conflict, title: "Not your conversation"),
        SaidResult.Unreachable unreachable => TypedResults.Problem(
            ReachWords.Why(unreachable.Reach), statusCode: StatusCodes.Status409Conflict, title: unreachable.Reach.OptOut is null ? "Only a template arrives now" : "Not to be contacted"),
        SaidResult.NoTemplate none => TypedResults.Problem(none.Why, statusCode: StatusCodes.Status409Conflict, title: "No such template"),
        SaidResult.NoSuchLine => TypedResults.Problem(
            "The conversation has no such words of a person among its last ones.", statusCode: StatusCodes.Status404NotFound, title: "Unknown message"),
        _ => HandoffEndpoints.NoSuchHandoff(id),
    };

    public static string Why(Handoff handoff) => handoff.State switch
    {
        HandoffState.Open or HandoffState.Offered => "Nobody has accepted the handoff yet. Accept it first.",
        _ => HandoffEndpoints.Why(handoff),
    };
}
