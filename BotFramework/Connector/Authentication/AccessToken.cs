namespace LeadBot.BotFramework.Connector.Authentication;

/// <summary>A token and its end. Secret: never logged.</summary>
public sealed record AccessToken(string Value, DateTimeOffset ExpiresAt)
{
    public override string ToString() => $"a token until {ExpiresAt:O}";
}
