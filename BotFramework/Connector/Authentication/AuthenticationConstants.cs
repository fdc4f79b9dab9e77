namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>What the Bot Connector's documentation fixes: who signs, where the keys lie, whom a token is for.</summary>
public static class AuthenticationConstants
{
    /// <summary>Issuer of what Azure Bot Service sends to a bot.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of that issuer are named.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>What a bot asks a token for when it speaks.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com/.default";

    /// <summary>Where a bot gets its token; <c>{0}</c> is the tenant.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The tenant of bots that are registered for every tenant.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    public const string AudienceClaim = "aud";

    public const string IssuerClaim = "iss";

    /// <summary>The service that the token speaks for; lower case, unlike the activity's member.</summary>
    public const string ServiceUrlClaim = "serviceurl";
}
