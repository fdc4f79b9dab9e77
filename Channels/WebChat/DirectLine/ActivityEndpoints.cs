using LeadBot.BotFramework.Schema;
using LeadBot.Channels.WebChat.Stream;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Typing;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>Sending an activity, and reading without a socket.</summary>
internal sealed class ActivityEndpoints(
    CallerReader callers, ConversationFinder finder, FeedReader feed, IInbox inbox, ITransientFeed transient, ITypingHeard typing,
    WebChatBots bots, PublicAddress address, VisitorReads reads, TimeProvider time)
{
    public async Task<IResult> PostAsync(HttpContext context, CancellationToken ct)
    {
        var id = ConversationFinder.Id(context);
        var (caller, error) = await callers.ReadAsync(context, id, ct);
        if (caller is null)
        {
            return error!;
        }

        if (await RequestBytes.ReadAsync(context.Request, RequestBytes.MaxActivity, ct) is not { } body)
        {
            return DirectLineError.TooLarge($"An activity has at most {RequestBytes.MaxActivity / 1024} KB.");
        }

        var (activity, broken) = VisitorActivity.Parse(body);
        return activity is null ? broken! : await SendAsync(context.Request, caller, id, activity, ct);
    }

    /// <summary>Hands an activity in and answers its id as soon as it is safe; the bot thinks afterwards.</summary>
    public async Task<IResult> SendAsync(HttpRequest request, DirectLineCaller caller, string id, Activity activity, CancellationToken ct)
    {
        if (VisitorActivity.Claim(activity, caller, bots.Account(caller.Bot), id, address.DirectLine(request)) is { } wrong)
        {
            return wrong;
        }

        // A token's conversation is signed. A secret names any, so its bot is looked up.
        if (caller.Token is null && await finder.FindAsync(caller.Bot, id, ct) is null)
        {
            return DirectLineError.UnknownConversation;
        }

        if (activity.Type is ActivityTypes.Typing or ActivityTypes.ConversationUpdate)
        {
            return Passing(caller.Bot, id, activity);
        }

        var result = await inbox.AcceptAsync(
            new InboundActivity { Bot = caller.Bot, ConversationId = id, Activity = activity, DedupeKey = VisitorActivity.DedupeKey(activity) }, ct);
        return result switch
        {
            InboxResult.Accepted accepted => Id(accepted.ActivityId),
            InboxResult.Repeat repeat => Id(repeat.ActivityId),
            _ => ConversationEndpoints.Refusal(result)!,
        };
    }

    public async Task<IResult> GetAsync(HttpContext context, CancellationToken ct)
    {
        var (found, _, error) = await finder.FindAsync(context, ct);
        if (found is null)
        {
            return error!;
        }

        if (!Watermark.TryRead(context.Request.Query["watermark"], out var after))
        {
            return DirectLineError.BadArgument("The watermark is none that came from here.");
        }

        // Above the head there is nothing yet; the client goes on from the head.
        if (await feed.TryReadAsync(found.Id, Math.Min(after, found.LastSequence), ct) is not { } page)
        {
            return DirectLineError.Unavailable;
        }

        reads.Note(found.Id, page.Watermark);
        return new ActivitySetResult(page);
    }

    /// <summary>Typing is shown and never stored; that somebody joined is for us to say, so a client's word on it is let fall.</summary>
    private JsonHttpResult<IdReply> Passing(string bot, string id, Activity activity)
    {
        activity.Id = $"{id}|{Guid.CreateVersion7(time.GetUtcNow()):n}";
        if (activity.Type == ActivityTypes.Typing)
        {
            transient.Publish(id, activity);
            typing.Typed(bot, id);
        }

        return Id(activity.Id);
    }

    private static JsonHttpResult<IdReply> Id(string id) => TypedResults.Json(new IdReply(id), DirectLineJson.Default.IdReply);
}
