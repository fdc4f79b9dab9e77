using LeadBot.Bot.SignIn;
using LeadBot.Conversations.Outbox;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Replies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>Replies to visitors that did not go out, and sending them again.</summary>
internal static class ReplyEndpoints
{
    private const int LongestText = 200;

    public static void MapReplies(this IEndpointRouteBuilder endpoints)
    {
        var replies = endpoints.MapGroup("/api/v1/bots/{bot}/replies").AddEndpointFilter<KnownBotFilter>().WithTags("Replies")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        replies.MapGet("/parked", ListAsync).RequireAuthorization(Scopes.SettingsRead).WithName("ListParkedReplies")
            .WithSummary("Replies to visitors that did not go out, newest first, each with why")
            .WithDescription("On channels that are sent to, such as Telegram and WhatsApp. Give next of a page as after to read on.");
        replies.MapPost("/replay", ReplayAsync).RequireAuthorization(Scopes.SettingsWrite).WithName("ReplayReplies")
            .WithSummary("Sends replies again that did not go out: one, a channel's, or all")
            .WithDescription("In the order of their conversation. What the visitor does not want, or what the bot said before a person took over, stays: alone it is answered with 409, among others it is counted.")
            .ProducesProblem(409);
    }

    private static async Task<Results<Ok<ParkedReplyList>, ValidationProblem>> ListAsync(
        string bot, string? channel, string? after, string? limit, IParkedReplies replies, ChannelSenders senders, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var most = values.Limit(limit, 25, 100);
        var place = values.Text(nameof(after), after, LongestText) is { } given ? ParkedReplyPlace.Parse(given) : null;
        if (!string.IsNullOrEmpty(after) && place is null)
        {
            values.Refuse(nameof(after), "after must be the next of an earlier page.");
        }

        var only = Channel(values, channel, senders);
        if (values.Problem is { } problem)
        {
            return problem;
        }

        var found = await replies.ListAsync(new ParkedReplyQuery(bot, most + 1) { Channel = only, After = place }, ct);
        var items = found.Take(most).ToList();
        var withText = http.User.HasClaim(Scopes.Claim, Scopes.LeadsRead);
        return TypedResults.Ok(new ParkedReplyList(
            [.. items.Select(reply => ParkedReplyView.Of(reply, withText))], found.Count > most ? ParkedReplyPlace.Of(items[^1]).ToString() : null,
            await replies.CountAsync(bot, ct)));
    }

    private static async Task<Results<Ok<ReplayedReplies>, ValidationProblem, ProblemHttpResult>> ReplayAsync(
        string bot, ReplyReplay? which, IParkedReplies replies, ChannelSenders senders, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var id = values.Text("id", which?.Id, LongestText);
        var channel = Channel(values, which?.Channel, senders);
        var key = id is null ? null : ReplyKey.Parse(id);
        if (id is not null && key is null)
        {
            values.Refuse("id", "id must be that of a reply in the list of those that did not go out.");
        }
        else if (id is not null && channel is not null)
        {
            values.Refuse("channel", "channel does not go together with id: leave one of them out.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        var audit = new AuditEntry(bot, Caller.NameOf(http.User), AuditActions.ReplyReplayed, key?.ConversationId ?? channel ?? "all");
        var result = await replies.ReplayAsync(bot, key is null ? new ReplyWanted.All(channel) : new ReplyWanted.One(key), audit, ct);
        return key is not null && result.Why is { } why
            ? TypedResults.Problem(why, statusCode: StatusCodes.Status409Conflict, title: "It stays here")
            : TypedResults.Ok(new ReplayedReplies(result.Count, result.Held.Values.Sum(), result.Why));
    }

    private static string? Channel(QueryValues values, string? channel, ChannelSenders senders)
    {
        if (values.Text("channel", channel, LongestText) is not { } given || senders.Has(given))
        {
            return string.IsNullOrWhiteSpace(channel) ? null : channel;
        }

        values.Refuse("channel", $"channel must be one that is sent to: {string.Join(", ", senders.Channels)}.");
        return null;
    }
}
