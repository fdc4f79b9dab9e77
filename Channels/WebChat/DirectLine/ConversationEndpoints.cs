using LeadBot.BotFramework.Schema;
using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>Starting a conversation, and coming back to it.</summary>
internal sealed class ConversationEndpoints(
    CallerReader callers, TokenIssuer issuer, ConversationReplies replies, ConversationFinder finder, IConversations conversations,
    IInbox inbox, WebChatBots bots, PublicAddress address)
{
    /// <summary>201 for the call that made it, 200 afterwards. The bot hears of it once, and nobody waits for the bot here.</summary>
    public async Task<IResult> StartAsync(HttpContext context, CancellationToken ct)
    {
        var (caller, error) = await callers.ReadAsync(context, ct);
        if (caller is null || (error = callers.CheckOrigin(context, caller.Token)) is not null)
        {
            return error!;
        }

        var (request, broken) = await RequestBody.ReadJsonAsync(context.Request, DirectLineJson.Default.StartRequest, ct);
        if (request is null)
        {
            return broken!;
        }

        var token = caller.Token is { } own ? issuer.Renew(own) : TokenFor(caller.Bot, request.User);
        var conversation = await conversations.OpenAsync(
            new NewConversation(caller.Bot, VisitorActivity.Channel, token.Conversation, token.Conversation), ct);

        // A process that died between the two steps left an empty conversation: the next start tells the bot instead.
        if ((conversation.IsNew || conversation.LastSequence == 0)
            && Refusal(await inbox.AcceptAsync(Started(context.Request, token, request), ct)) is { } refused)
        {
            return refused;
        }

        var status = conversation.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return await replies.WithStreamAsync(context.Request, token, "", status, ct);
    }

    /// <summary>The way back after a reload (empty watermark: everything) or a lost socket (a number: what came after it).</summary>
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken ct)
    {
        var (found, caller, error) = await finder.FindAsync(context, ct);
        if (found is null || caller is null || (error = callers.CheckOrigin(context, caller.Token)) is not null)
        {
            return error!;
        }

        var given = context.Request.Query.TryGetValue("watermark", out var watermark);
        if (!Watermark.TryRead(watermark, out _))
        {
            return DirectLineError.BadArgument("The watermark is none that came from here.");
        }

        var token = caller.Token is { } own ? issuer.Renew(own) : TokenFor(caller.Bot, null) with { Conversation = found.Id };
        return await replies.WithStreamAsync(
            context.Request, token, given ? watermark.ToString() : Watermark.Write(found.LastSequence), StatusCodes.Status200OK, ct);
    }

    /// <summary>The error that a channel answers when the inbox did not take something; null when it did.</summary>
    public static DirectLineError? Refusal(InboxResult result) => result switch
    {
        InboxResult.Refused { Reason: InboxRefusal.UnknownConversation } => DirectLineError.UnknownConversation,
        InboxResult.Refused { Reason: InboxRefusal.TooMany } refused => DirectLineError.TooMany(refused.RetryAfter),
        InboxResult.Refused refused => DirectLineError.Unavailable with { RetryAfter = refused.RetryAfter ?? DirectLineError.Unavailable.RetryAfter },
        _ => null,
    };

    private DirectLineToken TokenFor(string bot, UserPart? user) =>
        issuer.ForNewConversation(bot, user?.Id is { } id && TokenEndpoints.IsTokenUser(id) ? id : null, user?.Name, []);

    private InboundActivity Started(HttpRequest request, DirectLineToken token, StartRequest body)
    {
        var bot = bots.Account(token.Bot);
        var user = new ChannelAccount(token.User, token.UserName ?? body.User?.Name, RoleTypes.User);
        return new InboundActivity
        {
            Bot = token.Bot,
            ConversationId = token.Conversation,
            DedupeKey = "start",
            Audience = JournalAudience.System, // clients are never told of it
            Activity = new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                ChannelId = VisitorActivity.Channel,
                ServiceUrl = address.DirectLine(request),
                Conversation = new ConversationAccount { Id = token.Conversation },
                From = user,
                Recipient = bot,
                MembersAdded = [bot, user],
                Locale = body.Locale,
            },
        };
    }
}
