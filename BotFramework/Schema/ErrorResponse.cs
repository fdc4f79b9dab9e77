namespace LeadBot.BotFramework.Schema;

/// <summary>How the Connector says no.</summary>
public class ErrorResponse
{
    public Error? Error { get; set; }
}
