using System.Net;

using LeadBot.BotFramework.Connector;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Outbox;

using Polly;

namespace LeadBot.Channels.Teams;

/// <summary>Sends to Teams by the Bot Connector, as fast as a thread may be written to and no faster.</summary>
internal sealed class TeamsSender(ConnectorCredentials credentials, ConnectorHttp http, ThreadPace pace, TimeProvider time) : IChannelSender
{
    private readonly ResiliencePipeline<HttpResponseMessage> _retries = ConnectorRetries.Create(time);

    public string Channel => ConnectorChannel.Teams;

    public async Task<SendResult> SendAsync(OutboundActivity outbound, CancellationToken ct)
    {
        // Events carry what the lead said to our own side; Teams knows only what people see.
        if (outbound.Activity.Type != ActivityTypes.Message)
        {
            return new SendResult.Sent(null);
        }

        if (ConnectorReference.Read(outbound.Reference) is not { ServiceUrl: { } service } reference)
        {
            return new SendResult.Refused("the conversation was never heard of by the Connector");
        }

        var message = TeamsMessage.Of(outbound.Activity, reference);
        await pace.WaitAsync($"{outbound.Bot} {outbound.ChannelConversationId}", ct);
        try
        {
            var conversations = new ConnectorClient(new Uri(service), credentials.Of(outbound.Bot), http.Client, _retries, time).Conversations;
            var sent = outbound is { Operation: OutboxOperation.Update, ChannelActivityId: { } id }
                ? await conversations.UpdateActivityAsync(outbound.ChannelConversationId, id, message, ct)
                : await conversations.SendToConversationAsync(outbound.ChannelConversationId, message, ct);
            return new SendResult.Sent(sent.Id);
        }
        catch (ErrorResponseException refused)
        {
            return Classify(refused);
        }
        catch (Exception fault) when (fault is HttpRequestException or UnauthorizedAccessException)
        {
            return new SendResult.Later(fault.Message);
        }
    }

    private static SendResult Classify(ErrorResponseException refused) => refused.StatusCode switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.Gone => new SendResult.RecipientGone(refused.Message),
        HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => new SendResult.Unknown(refused.Message),
        HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => new SendResult.Later(refused.Message, refused.RetryAfter),
        >= HttpStatusCode.InternalServerError => new SendResult.Later(refused.Message, refused.RetryAfter),
        _ => new SendResult.Refused(refused.Message),
    };
}
