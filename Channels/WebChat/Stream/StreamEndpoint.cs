using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Conversations.Journal;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Channels.WebChat.Stream;

/// <summary>The upgrade to a WebSocket. A browser can set no header here, so a short-lived token stands in the address.</summary>
internal sealed class StreamEndpoint(
    TokenSigner tokens, CallerReader callers, ConversationFinder finder, FeedReader feed, IJournalSignal signal,
    ITransientFeed transient, VisitorReads reads, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<StreamSocket> logger)
{
    public async Task<IResult> ConnectAsync(HttpContext context, CancellationToken ct)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.BadArgument("This address is for WebSockets.");
        }

        var id = ConversationFinder.Id(context);
        var reading = await tokens.ReadAsync(context.Request.Query["t"].ToString(), TokenPurpose.Stream, ct);
        if (reading is not TokenReading.Valid(var token) || token.Conversation != id)
        {
            return reading is TokenReading.Expired
                ? DirectLineError.TokenExpired
                : DirectLineError.Forbidden("The address of this stream is not one of ours; GET the conversation for a new one.");
        }

        if (callers.CheckOrigin(context, token) is { } wrong)
        {
            return wrong;
        }

        if (await finder.FindAsync(token.Bot, id, ct) is not { } found)
        {
            return DirectLineError.UnknownConversation;
        }

        var given = context.Request.Query.TryGetValue("watermark", out var watermark);
        if (!Watermark.TryRead(watermark, out var after))
        {
            return DirectLineError.BadArgument("The watermark is none that came from here.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var start = given ? Math.Min(after, found.LastSequence) : found.LastSequence;
        await new StreamSocket(socket, id, start, feed, signal, transient, reads, time, logger).RunAsync(lifetime.ApplicationStopping, ct);
        return TypedResults.Empty;
    }
}
