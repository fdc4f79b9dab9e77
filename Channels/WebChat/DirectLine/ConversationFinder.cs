using LeadBot.Conversations;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>The started conversation in a request's path, for a caller who may see it.</summary>
internal sealed class ConversationFinder(CallerReader callers, IConversations conversations)
{
    /// <summary>Both are set, or the error is.</summary>
    public async ValueTask<(Conversation? Found, DirectLineCaller? Caller, DirectLineError? Error)> FindAsync(HttpContext context, CancellationToken ct)
    {
        var id = Id(context);
        var (caller, error) = await callers.ReadAsync(context, id, ct);
        if (caller is null)
        {
            return (null, null, error);
        }

        return await FindAsync(caller.Bot, id, ct) is { } found ? (found, caller, null) : (null, null, DirectLineError.UnknownConversation);
    }

    /// <summary>A secret opens its own bot's conversations only; another bot's does not exist for it.</summary>
    public async ValueTask<Conversation?> FindAsync(string bot, string id, CancellationToken ct) =>
        await conversations.FindAsync(id, ct) is { Channel: VisitorActivity.Channel } found && found.Bot == bot ? found : null;

    public static string Id(HttpContext context) => context.GetRouteValue("id") as string ?? "";
}
