using System.Text.Json;

namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>Client credentials (RFC 6749, section 4.4) at Microsoft's identity platform.</summary>
/// <param name="loginUrl">The tenant's address, <c>https://login.microsoftonline.com/{tenant}</c>.</param>
/// <param name="password">Secret: never logged.</param>
public sealed class MicrosoftAppCredentials(string appId, string password, Uri loginUrl, string scope, Func<HttpClient> http, TimeProvider time)
    : AppCredentials(appId, time)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time = time;

    protected override async Task<AccessToken> RequestAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(s_patience);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = MicrosoftAppId,
            ["client_secret"] = password,
            ["scope"] = scope,
        });
        try
        {
            using var response = await http().PostAsync(new Uri(loginUrl.AbsoluteUri.TrimEnd('/') + "/oauth2/v2.0/token"), form, patience.Token);
            using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(patience.Token), cancellationToken: patience.Token);
            return response.IsSuccessStatusCode ? Read(answer.RootElement) : throw Refused(answer.RootElement, (int)response.StatusCode);
        }
        catch (JsonException fault)
        {
            throw new HttpRequestException($"{loginUrl.Host} answered something that is no token.", fault);
        }
        catch (OperationCanceledException fault) when (!ct.IsCancellationRequested)
        {
            throw new HttpRequestException($"{loginUrl.Host} did not answer in {s_patience.TotalSeconds:0} seconds.", fault);
        }
    }

    private AccessToken Read(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("access_token", out var value) && value.ValueKind == JsonValueKind.String
            && answer.TryGetProperty("expires_in", out var life) && life.TryGetInt32(out var seconds)
            ? new AccessToken(value.GetString()!, _time.GetUtcNow().AddSeconds(seconds))
            : throw new JsonException("access_token or expires_in is missing.");

    // Microsoft says in error_description what to change; it holds ids and no secret.
    private Exception Refused(JsonElement answer, int status)
    {
        var said = answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("error_description", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString()!.Split('\n')[0].Trim()
            : $"status {status}";
        return status >= 500
            ? new HttpRequestException($"{loginUrl.Host} gives no token: {said}")
            : new UnauthorizedAccessException($"{loginUrl.Host} gives app {MicrosoftAppId} no token: {said}");
    }
}
