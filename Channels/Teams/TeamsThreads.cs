using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Connector;
using LeadBot.BotFramework.Schema;
using LeadBot.Conversations;

using Polly;

namespace LeadBot.Channels.Teams;

/// <summary>What the bot begins itself in Teams: a thread in a channel, a chat with one person; and cards that change.</summary>
/// <remarks>Each call throws <see cref="ErrorResponseException"/> or <see cref="HttpRequestException"/> where Teams does not take it.</remarks>
public sealed class TeamsThreads
{
    private readonly IConversations _conversations;
    private readonly ConnectorCredentials _credentials;
    private readonly ConnectorHttp _http;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;

    internal TeamsThreads(IConversations conversations, ConnectorCredentials credentials, ConnectorHttp http, TimeProvider time)
    {
        (_conversations, _credentials, _http, _time) = (conversations, credentials, http, time);
        _retries = ConnectorRetries.Create(time);
    }

    /// <summary>Begins a thread in a channel, or a chat with a person, with this message.</summary>
    /// <param name="channelId">The channel; else <paramref name="userId"/>.</param>
    /// <returns>Null while Teams has not been heard of: nobody has installed the bot yet, so there is no address to speak to.</returns>
    public async Task<TeamsThread?> OpenAsync(string bot, string? channelId, string? userId, Activity message, CancellationToken ct)
    {
        if (ConnectorReference.Read(await _conversations.LastReferenceAsync(bot, ConnectorChannel.Teams, channelId, ct)) is not { ServiceUrl: { } service } known)
        {
            return null;
        }

        var client = Client(bot, service);
        var tenant = known.Conversation?.TenantId;
        var begun = await client.CreateConversationAsync(Parameters(channelId, userId, tenant, message), ct);
        var id = begun.Id ?? throw new HttpRequestException("Teams began a conversation and gave it no id.");
        var reference = new ConversationReference
        {
            ServiceUrl = begun.ServiceUrl ?? service,
            ChannelId = known.ChannelId,
            Bot = known.Bot,
            Conversation = new ConversationAccount(
                isGroup: channelId is null ? null : true, conversationType: channelId is null ? "personal" : "channel", id: id, tenantId: tenant),
        };

        // A chat with one person begins empty; a thread begins with its first message.
        var card = begun.ActivityId ?? (channelId is null ? (await client.SendToConversationAsync(id, message, ct)).Id : null);
        var row = await _conversations.OpenAsync(
            new NewConversation(bot, ConnectorChannel.Teams, id, Reference: JsonSerializer.Serialize(reference, ActivityJson.Info<ConversationReference>()))
            {
                Side = ConversationSides.Rep,
            },
            ct);
        return new TeamsThread(row.Id, card);
    }

    /// <summary>Puts another message in the place of one that the bot has sent.</summary>
    public async Task UpdateAsync(string conversationId, string channelActivityId, Activity message, CancellationToken ct)
    {
        if (await _conversations.FindAsync(conversationId, ct) is { } row && ConnectorReference.Read(row.Reference) is { ServiceUrl: { } service })
        {
            await Client(row.Bot, service).UpdateActivityAsync(row.ChannelConversationId, channelActivityId, message, ct);
        }
    }

    private static ConversationParameters Parameters(string? channelId, string? userId, string? tenant, Activity message) => channelId is not null
        ? new ConversationParameters
        {
            IsGroup = true,
            TenantId = tenant,
            ChannelData = new JsonObject { ["channel"] = new JsonObject { ["id"] = channelId } },
            Activity = message,
        }
        : new ConversationParameters { IsGroup = false, TenantId = tenant, Members = [new ChannelAccount(userId)] };

    private BotFramework.Connector.Conversations Client(string bot, string service) =>
        new ConnectorClient(new Uri(service), _credentials.Of(bot), _http.Client, _retries, _time).Conversations;
}
