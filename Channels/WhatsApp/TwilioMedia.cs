using System.Net;
using System.Net.Http.Headers;
using System.Text;

using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Files;

namespace LeadBot.Channels.WhatsApp;

/// <summary>
/// Fetches what visitors send. Only Twilio's own hosts are asked, and only they get the account's credentials; where Twilio sends us on to its
/// store of files, that must lie on the open internet, and learns nothing of us.
/// </summary>
internal sealed class TwilioMedia : IFileSource, IDisposable
{
    private const int MostHops = 3;
    private const string Twilio = ".twilio.com";

    private readonly SocketsHttpHandler _handler = PublicHosts.NewHandler();

    /// <summary>For an <c>ApiRoot</c> of one's own, which may stand in the house.</summary>
    private readonly SocketsHttpHandler _own = new() { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(4), UseCookies = false, ActivityHeadersPropagator = null };

    private readonly WhatsAppBots _bots;
    private readonly HttpClient _open;
    private readonly HttpClient _house;

    public TwilioMedia(WhatsAppBots bots) => (_bots, _open, _house) = (bots, new HttpClient(_handler, disposeHandler: false), new HttpClient(_own, disposeHandler: false));

    public bool Serves(string channel) => channel == WhatsAppForm.Channel;

    /// <exception cref="HttpRequestException">The host cannot be reached.</exception>
    public async Task<FetchedFile> FetchAsync(string bot, string? serviceUrl, Attachment file, CancellationToken ct)
    {
        var options = _bots.Options(bot);
        if (!Uri.TryCreate(file.ContentUrl, UriKind.Absolute, out var address) || !IsTwilios(address, options))
        {
            return new FetchedFile.Failed("its address is none of Twilio's");
        }

        for (var hop = 0; hop <= MostHops; hop++)
        {
            var response = await AskAsync(options, address, ct);
            if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
            {
                var next = response.Headers.Location;
                response.Dispose();
                if (next is null || !Uri.TryCreate(address, next, out address!) || !(address.Scheme == Uri.UriSchemeHttps || IsOwn(address, options)))
                {
                    return new FetchedFile.Failed("Twilio sends us on to no https address");
                }

                continue;
            }

            return await FetchedFile.OfAsync(response, ct);
        }

        return new FetchedFile.Failed("Twilio sends us on without end");
    }

    public void Dispose()
    {
        _open.Dispose();
        _house.Dispose();
        _handler.Dispose();
        _own.Dispose();
    }

    private Task<HttpResponseMessage> AskAsync(WhatsAppOptions bot, Uri address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (IsTwilios(address, bot))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{bot.AccountSid}:{bot.AuthToken}")));
        }

        return (IsOwn(address, bot) ? _house : _open).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
    }

    /// <summary>Who may see the account's credentials.</summary>
    internal static bool IsTwilios(Uri address, WhatsAppOptions bot) =>
        IsOwn(address, bot)
        || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0
            && (address.IdnHost.EndsWith(Twilio, StringComparison.OrdinalIgnoreCase) || address.IdnHost.Equals(Twilio[1..], StringComparison.OrdinalIgnoreCase)));

    private static bool IsOwn(Uri address, WhatsAppOptions bot) =>
        Uri.TryCreate(bot.ApiRoot, UriKind.Absolute, out var root) && address.UserInfo.Length == 0
        && address.GetLeftPart(UriPartial.Authority).Equals(root.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
