using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.Channels.Files;

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

    /// <summary>Calls a method whose refusal is a fault of the set-up.</summary>
    /// <returns>The result.</returns>
    /// <exception cref="HttpRequestException">Telegram refuses, or cannot be reached; the message says so in words, without the token.</exception>
    public async Task<JsonElement> AskAsync(TelegramOptions options, string bot, string method, JsonObject arguments, CancellationToken ct)
    {
        var answer = await CallAsync(options, method, arguments, ct);
        return answer.IsOk ? answer.Result : throw new TelegramRefusal(
            answer.Code is 401 or 404
                ? $"Telegram does not know the token of the bot {bot} (Bots:{bot}:Telegram:Token). It may have been revoked: @BotFather shows the one that holds."
                : $"Telegram refused {method}: {answer.Code} {answer.Description}",
            answer.RetryAfter);
    }

    /// <summary>Calls a method whose failure is a blemish and no more.</summary>
    public async Task TryAsync(TelegramOptions bot, string method, JsonObject arguments, CancellationToken ct)
    {
        try
        {
            await CallAsync(bot, method, arguments, ct);
        }
        catch (HttpRequestException)
        {
        }
    }

    /// <param name="path">As <c>getFile</c> told it.</param>
    /// <exception cref="HttpRequestException">Telegram cannot be reached; the message does not hold the address.</exception>
    public async Task<FetchedFile> DownloadAsync(TelegramOptions bot, string path, CancellationToken ct)
    {
        var steps = path.Split('/');
        if (steps.Any(step => step is "" or "." or ".."))
        {
            return new FetchedFile.Failed("Telegram named no path");
        }

        HttpResponseMessage response;
        try
        {
            var address = new Uri($"{bot.ApiRoot.TrimEnd('/')}/file/bot{bot.Token}/{string.Join('/', steps.Select(Uri.EscapeDataString))}");
            response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (HttpRequestException fault)
        {
            throw new HttpRequestException(fault.HttpRequestError, "Telegram cannot be reached for a file.");
        }

        if (!response.IsSuccessStatusCode)
        {
            var status = (int)response.StatusCode;
            response.Dispose();
            return new FetchedFile.Failed($"status {status}", status >= 500);
        }

        // Telegram says "application/octet-stream" of everything.
        return new FetchedFile.There(await response.Content.ReadAsStreamAsync(ct), null, response.Content.Headers.ContentLength);
    }

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }
}
