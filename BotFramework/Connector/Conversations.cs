using System.Globalization;
using System.Text.Json;

using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Connector;

/// <summary>Conversations of a Bot Connector. Each call throws <see cref="ErrorResponseException"/> where it is refused.</summary>
public sealed class Conversations
{
    private readonly ConnectorClient _client;

    internal Conversations(ConnectorClient client) => _client = client;

    public async Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        await _client.CallAsync(
            HttpMethod.Post,
            "v3/conversations",
            JsonSerializer.SerializeToUtf8Bytes(parameters, SchemaJsonContext.Default.ConversationParameters),
            SchemaJsonContext.Default.ConversationResourceResponse,
            cancellationToken) ?? new ConversationResourceResponse();

    /// <summary>Adds a message to the end of a conversation.</summary>
    /// <returns>An id where the channel gives one; some take a message and say nothing.</returns>
    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        PostAsync($"v3/conversations/{Escape(conversationId)}/activities", activity, cancellationToken);

    /// <summary>Adds a message as a reply to another.</summary>
    public Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        PostAsync(ActivityPath(conversationId, activityId), activity, cancellationToken);

    public async Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        await _client.CallAsync(
            HttpMethod.Put, ActivityPath(conversationId, activityId), Body(activity), SchemaJsonContext.Default.ResourceResponse, cancellationToken)
        ?? new ResourceResponse(activityId);

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        _client.CallAsync(
            HttpMethod.Delete, ActivityPath(conversationId, activityId), null, SchemaJsonContext.Default.JsonElement, cancellationToken);

    public async Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken) =>
        await _client.CallAsync(
            HttpMethod.Get, $"v3/conversations/{Escape(conversationId)}/members", null, SchemaJsonContext.Default.ListChannelAccount, cancellationToken) ?? [];

    /// <returns>Null where the channel says nothing of the member.</returns>
    public Task<ChannelAccount?> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken) =>
        _client.CallAsync(
            HttpMethod.Get,
            $"v3/conversations/{Escape(conversationId)}/members/{Escape(userId)}",
            null,
            SchemaJsonContext.Default.ChannelAccount,
            cancellationToken);

    /// <param name="pageSize">The channel decides the bounds; Teams gives 50 to 500.</param>
    public async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        var size = pageSize.ToString(CultureInfo.InvariantCulture);
        var from = continuationToken is null ? "" : $"&continuationToken={Escape(continuationToken)}";
        return await _client.CallAsync(
            HttpMethod.Get,
            $"v3/conversations/{Escape(conversationId)}/pagedmembers?pageSize={size}{from}",
            null,
            SchemaJsonContext.Default.PagedMembersResult,
            cancellationToken) ?? new PagedMembersResult();
    }

    private async Task<ResourceResponse> PostAsync(string path, Activity activity, CancellationToken ct) =>
        await _client.CallAsync(HttpMethod.Post, path, Body(activity), SchemaJsonContext.Default.ResourceResponse, ct) ?? new ResourceResponse();

    private static byte[] Body(Activity activity) => ActivityJson.Write(activity);

    private static string ActivityPath(string conversationId, string activityId) =>
        $"v3/conversations/{Escape(conversationId)}/activities/{Escape(activityId)}";

    private static string Escape(string id) => Uri.EscapeDataString(id);
}
