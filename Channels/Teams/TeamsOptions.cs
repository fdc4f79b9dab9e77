namespace LeadBot.Channels.Teams;

/// <summary>One bot at Azure Bot Service: Teams and every other channel there. Bound from <c>Bots:{bot}:Teams</c>; off without an app id.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Microsoft app id of the bot's registration.</summary>
    public string? AppId { get; set; }

    /// <summary>The registration's client secret. Secret: never logged.</summary>
    public string? AppPassword { get; set; }

    /// <summary>The registration's tenant; wanted unless it is for every tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>Default <see cref="TeamsAppType.SingleTenant"/>.</summary>
    public TeamsAppType AppType { get; set; } = TeamsAppType.SingleTenant;

    /// <summary>Whether people in Teams who own no leads may talk to the bot as visitors. Default false: they are told what it is for.</summary>
    public bool Visitors { get; set; }

    /// <summary>Takes what comes without a token from this machine: for the Agents Playground, and only in Development. Default false.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Where the keys of Azure Bot Service are named; another cloud has another address.</summary>
    public string OpenIdMetadata { get; set; } = BotFramework.Connector.Authentication.AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    /// <summary>Who signs for Azure Bot Service; another cloud has another name.</summary>
    public string Issuer { get; set; } = BotFramework.Connector.Authentication.AuthenticationConstants.ToBotFromChannelTokenIssuer;

    /// <summary>Where the bot gets its token, tenant included; empty takes it from <see cref="AppType"/> and <see cref="TenantId"/>.</summary>
    public string LoginUrl { get; set; } = "";

    /// <summary>What the bot asks a token for.</summary>
    public string Scope { get; set; } = BotFramework.Connector.Authentication.AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <summary>Hosts beyond Microsoft's own to which the bot may answer, such as <c>*.example.com</c>.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Whether anything is taken in at all.</summary>
    public bool IsOn => AppId is { Length: > 0 } || AllowAnonymous;
}
