using LeadBot.Channels.WebChat.DirectLine;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat.Widget;

/// <summary>
/// <c>POST /widget/views</c>: a page was viewed, or the teaser was drawn on it. Made for <c>navigator.sendBeacon</c>: any content type, no answer to
/// read. Counted without cookie, id or address.
/// </summary>
internal sealed class PageViewEndpoint(
    WebChatBots bots, IPageViews views, IOptionsMonitor<WebChatOptions> options, IOptions<WebChatHostOptions> host, PublicAddress address) : IDisposable
{
    // Of its own: who reads many pages must still get a token for the chat.
    private readonly AddressLimiter _limiter = new(host);

    public async Task<IResult> PostAsync(HttpContext context, CancellationToken ct)
    {
        if (_limiter.Refuse(context) is { } wait)
        {
            return DirectLineError.TooMany(wait);
        }

        var (view, broken) = await RequestBody.ReadJsonAsync(context.Request, DirectLineJson.Default.PageViewRequest, ct);
        if (view is null)
        {
            return broken!;
        }

        if (string.IsNullOrEmpty(view.Bot) || string.IsNullOrEmpty(view.Page))
        {
            return DirectLineError.Missing(string.IsNullOrEmpty(view.Bot) ? "bot" : "page");
        }

        if (bots.Find(view.Bot) is not { } bot)
        {
            return DirectLineError.NotFound("There is no bot of that name here.");
        }

        if (!Origins.Allow(options.Get(bot).AllowedOrigins, context.Request.Headers.Origin.ToString(), address.Origin(context.Request)))
        {
            return DirectLineError.Forbidden($"Pages of this origin may not use the bot {bot}. Its administrator adds them to Bots:{bot}:WebChat:AllowedOrigins.");
        }

        if (!Crawlers.IsOne(context.Request.Headers.UserAgent.ToString()))
        {
            views.Count(bot, view.Page.Length > IPageViews.MaxPage ? view.Page[..IPageViews.MaxPage] : view.Page, view.Teaser ?? false);
        }

        return TypedResults.NoContent();
    }

    public void Dispose() => _limiter.Dispose();
}
