using System.Collections.Concurrent;

using LeadBot.BotFramework.Connector.Authentication;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Teams;

/// <summary>The bots that are registered with Azure Bot Service: by app id for what comes in, by name for what goes out.</summary>
internal sealed class TeamsBots(IConfiguration config, IOptionsMonitor<TeamsOptions> options, ConnectorHttp http, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, OpenIdKeys> _keys = new(StringComparer.Ordinal);

    /// <summary>The bot of an app id, or null.</summary>
    public ConnectorApp? App(string appId) => Find(appId) is { } bot ? AppOf(options.Get(bot)) : null;

    /// <summary>The bot's name by its app id, or null.</summary>
    public string? Find(string appId) =>
        All.FirstOrDefault(bot => options.Get(bot).AppId is { Length: > 0 } id && id.Equals(appId, StringComparison.OrdinalIgnoreCase));

    /// <summary>The bot that takes what comes without a token from this machine, or null.</summary>
    public string? Anonymous => All.FirstOrDefault(bot => options.Get(bot).AllowAnonymous);

    public bool AnyIsOn => All.Any(bot => options.Get(bot).IsOn);

    /// <summary>Whether a bot speaks here at all.</summary>
    public bool Has(string bot) => options.Get(bot).IsOn;

    /// <summary>The bots that have an app id.</summary>
    public IEnumerable<string> Registered => All.Where(bot => options.Get(bot).AppId is { Length: > 0 });

    private IEnumerable<string> All => config.GetSection("Bots").GetChildren().Select(bot => bot.Key);

    public void Dispose()
    {
        foreach (var keys in _keys.Values)
        {
            keys.Dispose();
        }
    }

    private ConnectorApp AppOf(TeamsOptions bot) =>
        new(bot.AppId!, bot.Issuer, _keys.GetOrAdd(bot.OpenIdMetadata, address => new OpenIdKeys(new Uri(address), http.Client, time)));
}
