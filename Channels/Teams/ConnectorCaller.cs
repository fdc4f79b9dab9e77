using System.Net;

using LeadBot.BotFramework.Connector.Authentication;
using LeadBot.BotFramework.Schema;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Teams;

/// <summary>Which bot an activity is for, once it is proved who sent it.</summary>
internal sealed class ConnectorCaller(TeamsBots bots, IOptionsMonitor<TeamsOptions> options, IHostEnvironment environment, TimeProvider time)
{
    private readonly BotFrameworkAuthentication _authentication = new(bots.App, time);

    /// <summary>The bot's name; the activity's caller is set by the proof.</summary>
    /// <exception cref="UnauthorizedAccessException">It is not proved; the message is for the log.</exception>
    public async Task<string> BotAsync(HttpContext http, Activity activity, CancellationToken ct)
    {
        var header = http.Request.Headers.Authorization;
        if (header.Count == 0 && Anonymous(http) is { } local)
        {
            activity.CallerId = null;
            return Checked(local, activity, isLocal: true);
        }

        var result = await _authentication.AuthenticateRequestAsync(activity, header.Count == 1 ? header.ToString() : null, ct);
        activity.CallerId = result.CallerId;
        var bot = bots.Find(result.Audience)
            ?? throw new UnauthorizedAccessException("The bot was taken out of the settings while its token was read.");
        return Checked(bot, activity, new Uri(options.Get(bot).OpenIdMetadata).IsLoopback);
    }

    // The setting is refused at start outside Development; asked again here, since settings may change while the program runs.
    private string? Anonymous(HttpContext http) =>
        environment.IsDevelopment() && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) ? bots.Anonymous : null;

    private string Checked(string bot, Activity activity, bool isLocal) =>
        ServiceAddress.IsAllowed(activity.ServiceUrl, isLocal, options.Get(bot).ServiceHosts)
            ? bot
            : throw new UnauthorizedAccessException($"The bot does not answer to \"{activity.ServiceUrl}\"; hosts of your own are named in Bots:{bot}:Teams:ServiceHosts.");
}
