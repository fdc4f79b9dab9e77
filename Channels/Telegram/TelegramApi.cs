using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadBot.Channels.Telegram;

/// <summary>
/// Calls of the Bot API. The token is part of every address, so nothing here lets an address into a message: what goes wrong is told without it.
/// </summary>
internal sealed class TelegramApi : IDisposable
{
    /// <summary>Longer than a long poll.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(45);

    private const int LargestAnswer = 8 * 1024 * 1024;

    private readonly SocketsHttpHandler _handler = new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        UseCookies = false,
        ActivityHeadersPropagator = null,
    };

    private readonly HttpClient _http;

    public TelegramApi() => _http = new HttpClient(_handler, disposeHandler: false) { Timeout = s_patience, MaxResponseContentBufferSize = LargestAnswer };

    /// <summary>Calls a method of a bot.</summary>
    /// <exception cref="HttpRequestException">Telegram cannot be reached; the message does not hold the address.</exception>
    public async Task<TelegramAnswer> CallAsync(TelegramOptions bot, string method, JsonObject arguments, CancellationToken ct)
    {
        try
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(arguments.ToJsonString()));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await _http.PostAsync(new Uri($"{bot.ApiRoot.TrimEnd('/')}/bot{bot.Token}/{method}"), content, ct);
            return TelegramAnswer.Read((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(ct));
        }
        catch (HttpRequestException fault)
        {
            throw new HttpRequestException($"Telegram cannot be reached for {method}: {fault.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new HttpRequestException($"Telegram did not answer {method} in {s_patience.TotalSeconds:0} seconds.");
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }
}
