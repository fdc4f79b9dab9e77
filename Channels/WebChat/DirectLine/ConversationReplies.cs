using LeadBot.Channels.WebChat.Tokens;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>The Conversation object, as several endpoints answer it.</summary>
internal sealed class ConversationReplies(TokenIssuer issuer, PublicAddress address, TimeProvider time)
{
    /// <summary>Without a stream: the conversation may not have been started.</summary>
    public async Task<IResult> TokenAsync(DirectLineToken token, CancellationToken ct) =>
        Json(new ConversationReply(token.Conversation, await issuer.SignAsync(token, ct), SecondsLeft(token)), StatusCodes.Status200OK);

    /// <param name="watermark">Stands in the stream's address as it is.</param>
    public async Task<IResult> WithStreamAsync(HttpRequest request, DirectLineToken token, string watermark, int status, CancellationToken ct)
    {
        var stream = $"{address.Stream(request)}/conversations/{token.Conversation}/stream"
            + $"?watermark={watermark}&t={await issuer.SignForStreamAsync(token, ct)}";
        return Json(new ConversationReply(token.Conversation, await issuer.SignAsync(token, ct), SecondsLeft(token), stream), status);
    }

    public int SecondsLeft(DirectLineToken token) => (int)Math.Ceiling((token.Expires - time.GetUtcNow()).TotalSeconds);

    private static JsonHttpResult<ConversationReply> Json(ConversationReply reply, int status) =>
        TypedResults.Json(reply, DirectLineJson.Default.ConversationReply, statusCode: status);
}
