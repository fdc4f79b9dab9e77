using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Calls of Twilio's REST API.</summary>
internal sealed class TwilioApi : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    private readonly SocketsHttpHandler _handler = new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
    };

    private readonly HttpClient _http;

    public TwilioApi() => _http = new HttpClient(_handler, disposeHandler: false) { Timeout = s_patience, MaxResponseContentBufferSize = 1024 * 1024 };

    /// <summary>Sends a message.</summary>
    /// <exception cref="HttpRequestException">Twilio cannot be reached, or its answer was lost.</exception>
    public Task<TwilioAnswer> SendAsync(WhatsAppOptions bot, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken ct) =>
        CallAsync(bot, $"{bot.ApiRoot.TrimEnd('/')}/2010-04-01/Accounts/{bot.AccountSid}/Messages.json", new FormUrlEncodedContent(fields), ct);

    /// <summary>Makes a message with buttons; its <c>sid</c> is sent afterwards.</summary>
    /// <exception cref="HttpRequestException">Twilio cannot be reached.</exception>
    public Task<TwilioAnswer> CreateContentAsync(WhatsAppOptions bot, JsonObject content, CancellationToken ct) =>
        CallAsync(bot, $"{bot.ContentApiRoot.TrimEnd('/')}/v1/Content", new StringContent(content.ToJsonString(), Encoding.UTF8, "application/json"), ct);

    /// <summary>Shows that an answer is being written to a message.</summary>
    /// <exception cref="HttpRequestException">Twilio cannot be reached.</exception>
    public Task<TwilioAnswer> ShowTypingAsync(WhatsAppOptions bot, string messageSid, CancellationToken ct) => CallAsync(
        bot,
        $"{bot.MessagingApiRoot.TrimEnd('/')}/v2/Indicators/Typing.json",
        new FormUrlEncodedContent([KeyValuePair.Create("channel", "whatsapp"), KeyValuePair.Create("messageId", messageSid)]),
        ct);

    /// <summary>The account itself.</summary>
    /// <exception cref="HttpRequestException">Twilio cannot be reached.</exception>
    public Task<TwilioAnswer> FindAccountAsync(WhatsAppOptions bot, CancellationToken ct) =>
        CallAsync(bot, $"{bot.ApiRoot.TrimEnd('/')}/2010-04-01/Accounts/{bot.AccountSid}.json", null, ct);

    /// <exception cref="HttpRequestException">Twilio cannot be reached.</exception>
    public Task<TwilioAnswer> FindContentAsync(WhatsAppOptions bot, string sid, CancellationToken ct) =>
        CallAsync(bot, $"{bot.ContentApiRoot.TrimEnd('/')}/v1/Content/{sid}", null, ct);

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<TwilioAnswer> CallAsync(WhatsAppOptions bot, string address, HttpContent? content, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, new Uri(address)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{bot.AccountSid}:{bot.AuthToken}")));
        try
        {
            using var response = await _http.SendAsync(request, ct);
            return TwilioAnswer.Read((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct), response.Headers.RetryAfter?.Delta);
        }
        catch (HttpRequestException fault)
        {
            throw new HttpRequestException(fault.HttpRequestError, $"Twilio cannot be reached: {fault.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new HttpRequestException($"Twilio did not answer in {s_patience.TotalSeconds:0} seconds.");
        }
    }
}
