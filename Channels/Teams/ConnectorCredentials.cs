using System.Collections.Concurrent;

using Azure.Core;
using Azure.Identity;

using LeadBot.BotFramework.Connector.Authentication;

using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Teams;

/// <summary>Each bot's own credentials, made again when its settings change.</summary>
internal sealed class ConnectorCredentials(IOptionsMonitor<TeamsOptions> options, ConnectorHttp http, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, (TeamsOptions Of, AppCredentials? Credentials)> _all = new(StringComparer.Ordinal);

    /// <returns>Null for a bot without an app id: it sends no token, as the Agents Playground wants it.</returns>
    public AppCredentials? Of(string bot)
    {
        var current = options.Get(bot);
        // The monitor gives the same object until the settings change.
        return _all.AddOrUpdate(bot, _ => (current, Create(current)), (_, known) => ReferenceEquals(known.Of, current) ? known : (current, Create(current))).Credentials;
    }

    public void Dispose()
    {
        foreach (var (_, credentials) in _all.Values)
        {
            credentials?.Dispose();
        }
    }

    private AppCredentials? Create(TeamsOptions bot) => bot switch
    {
        { AppId: not { Length: > 0 } } => null,
        { AppType: TeamsAppType.UserAssignedMsi } => new ManagedIdentity(bot.AppId, bot.Scope, time),
        _ => new MicrosoftAppCredentials(bot.AppId, bot.AppPassword!, new Uri(LoginUrl(bot)), bot.Scope, http.Client, time),
    };

    private static string LoginUrl(TeamsOptions bot) => bot.LoginUrl.Length > 0
        ? bot.LoginUrl
        : AuthenticationConstants.ToChannelFromBotLoginUrlTemplate.Replace(
            "{0}", bot.AppType == TeamsAppType.MultiTenant ? AuthenticationConstants.DefaultChannelAuthTenant : bot.TenantId, StringComparison.Ordinal);

    /// <summary>The identity of the machine, by Azure's own library.</summary>
    private sealed class ManagedIdentity(string appId, string scope, TimeProvider time) : AppCredentials(appId, time)
    {
        private readonly ManagedIdentityCredential _identity = new(ManagedIdentityId.FromUserAssignedClientId(appId));

        protected override async Task<BotFramework.Connector.Authentication.AccessToken> RequestAsync(CancellationToken ct)
        {
            try
            {
                var token = await _identity.GetTokenAsync(new TokenRequestContext([scope]), ct);
                return new BotFramework.Connector.Authentication.AccessToken(token.Token, token.ExpiresOn);
            }
            catch (AuthenticationFailedException refused)
            {
                throw new UnauthorizedAccessException($"The managed identity {MicrosoftAppId} gets no token: {refused.Message}", refused);
            }
        }
    }
}
