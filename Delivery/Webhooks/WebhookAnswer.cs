using System.Net;
using System.Text;
using LeadBot.Leads.Outbox;

namespace LeadBot.Delivery.Webhooks;

/// <summary>What a receiver's answer means for the delivery.</summary>
internal static class WebhookAnswer
{
    /// <summary>Of what a receiver says only the beginning is read.</summary>
    private const int MostBytes = 1_024;

    private const int MostWords = 200;

    private static readonly TimeSpan s_usualPause = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan s_longestPause = TimeSpan.FromHours(24);

    public static async Task<DeliveryResult> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken ct)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
        {
            return new DeliveryResult.Delivered($"{status}");
        }

        var said = $"The receiver answered {status} {response.ReasonPhrase}".TrimEnd() + await WordsAsync(response, ct);
        return response.StatusCode switch
        {
            HttpStatusCode.Gone => new DeliveryResult.RecipientGone($"{said} It wants no more leads."),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new DeliveryResult.AuthBroken($"{said} It does not accept the signature or the sender."),
            HttpStatusCode.TooManyRequests => new DeliveryResult.RetryAfter(said, Pause(response, now) ?? s_usualPause),
            HttpStatusCode.RequestTimeout or (HttpStatusCode)425 or >= HttpStatusCode.InternalServerError => Pause(response, now) is { } pause
                ? new DeliveryResult.RetryAfter(said, pause)
                : new DeliveryResult.Transient(said),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new DeliveryResult.Permanent($"{said} Redirects are not followed: write the new address into the settings."),
            _ => new DeliveryResult.Permanent(said),
        };
    }

    private static TimeSpan? Pause(HttpResponseMessage response, DateTimeOffset now)
    {
        var asked = response.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - now : null;
        return asked switch
        {
            null => null,
            { } pause when pause < TimeSpan.Zero => TimeSpan.Zero,
            { } pause when pause > s_longestPause => s_longestPause,
            { } pause => pause,
        };
    }

    private static async Task<string> WordsAsync(HttpResponseMessage response, CancellationToken ct)
    {
        var buffer = new byte[MostBytes];
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        var text = new string([.. Encoding.UTF8.GetString(buffer, 0, read).Select(letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
        return text.Length == 0 ? "." : $": {(text.Length > MostWords ? text[..MostWords] + "…" : text)}";
    }
}
