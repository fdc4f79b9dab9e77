using LeadBot.BotFramework.Connector;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;
using LeadBot.Conversations.Typing;

using Polly;

namespace LeadBot.Channels.Teams;

/// <summary>Teams shows that somebody writes in chats, and not in the threads of a channel.</summary>
internal sealed class TeamsTyping(ConnectorCredentials credentials, ConnectorHttp http, TeamsBots bots, TimeProvider time) : ITypingSender
{
    private const string InChannel = "channel";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    public string Channel => ConnectorChannel.Teams;

    public bool IsOn(string bot) => bots.Has(bot);

    public async Task ShowAsync(Conversation conversation, Activity? received, CancellationToken ct)
    {
        if (ConnectorReference.Read(conversation.Reference) is not { ServiceUrl: { } service } reference || reference.Conversation?.ConversationType == InChannel)
        {
            return;
        }

        using var patience = new CancellationTokenSource(s_patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            // No second try: it would come after the words that it announces.
            var client = new ConnectorClient(new Uri(service), credentials.Of(conversation.Bot), http.Client, ResiliencePipeline<HttpResponseMessage>.Empty, time);
            await client.Conversations.SendToConversationAsync(conversation.ChannelConversationId, Typing(reference), either.Token);
        }
        catch (Exception fault) when (fault is ErrorResponseException or HttpRequestException or UnauthorizedAccessException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            // The words themselves are on their way.
        }
    }

    private static Activity Typing(ConversationReference reference) => new(ActivityTypes.Typing)
    {
        From = reference.Bot,
        Recipient = reference.User,
        Conversation = reference.Conversation,
        ChannelId = reference.ChannelId,
        ServiceUrl = reference.ServiceUrl,
    };
}
