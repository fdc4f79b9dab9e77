namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>A bot as Azure Bot Service knows it.</summary>
/// <param name="AppId">Microsoft app id; the audience of what is sent to the bot.</param>
/// <param name="Issuer">Who signs what is sent to the bot.</param>
/// <param name="Keys">The keys of that issuer.</param>
public sealed record ConnectorApp(string AppId, string Issuer, OpenIdKeys Keys);
