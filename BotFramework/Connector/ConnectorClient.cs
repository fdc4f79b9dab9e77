using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LeadBot.BotFramework.Connector.Authentication;
using LeadBot.BotFramework.Schema;

using Polly;

namespace LeadBot.BotFramework.Connector;

/// <summary>The REST API of a Bot Connector (<c>/v3</c>), spoken as one bot.</summary>
/// <param name="baseUri">The <c>serviceUrl</c> of an authenticated activity.</param>
/// <param name="credentials">Null sends no token, as local emulators want it.</param>
public sealed class ConnectorClient(
    Uri baseUri, AppCredentials? credentials, Func<HttpClient> http, ResiliencePipeline<HttpResponseMessage> retries, TimeProvider time)
{
    private const string UserAgent = "Microsoft-BotFramework/3.1 LeadBot/1.0";

    private readonly string _root = baseUri.AbsoluteUri.TrimEnd('/');

    /// <summary>What can be done in conversations.</summary>
    public Conversations Conversations => new(this);

    internal async Task<T?> CallAsync<T>(HttpMethod method, string path, byte[]? body, JsonTypeInfo<T> type, CancellationToken ct)
    {
        using var response = await SendAsync(method, path, body, ct);
        var content = await response.Content.ReadAsByteArrayAsync(ct);
        if (!response.IsSuccessStatusCode)
        {
            throw new ErrorResponseException(
                response.StatusCode, Read(content, SchemaJsonContext.Default.ErrorResponse), ConnectorRetries.RetryAfter(response, time));
        }

        // Some channels answer nothing at all, and that is a success too.
        return Read(content, type);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, byte[]? body, CancellationToken ct)
    {
        var token = credentials is null ? null : await credentials.GetTokenAsync(null, ct);
        var response = await TryAsync(method, path, body, token, ct);
        if (response.StatusCode != HttpStatusCode.Unauthorized || credentials is null)
        {
            return response;
        }

        // The token may have been withdrawn ahead of its time: one more, and no third.
        response.Dispose();
        return await TryAsync(method, path, body, await credentials.GetTokenAsync(token, ct), ct);
    }

    private async Task<HttpResponseMessage> TryAsync(HttpMethod method, string path, byte[]? body, string? token, CancellationToken ct) =>
        await retries.ExecuteAsync(
            async attempt =>
            {
                using var request = new HttpRequestMessage(method, $"{_root}/{path}");
                request.Headers.UserAgent.ParseAdd(UserAgent);
                request.Headers.ExpectContinue = false;
                if (token is not null)
                {
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                }

                if (body is not null)
                {
                    request.Content = new ByteArrayContent(body);
                    request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = Encoding.UTF8.WebName };
                }

                return await http().SendAsync(request, attempt);
            },
            ct);

    private static T? Read<T>(byte[] content, JsonTypeInfo<T> type)
    {
        try
        {
            return content.Length == 0 ? default : JsonSerializer.Deserialize(content, type);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
