namespace LeadBot.BotFramework.Schema;

/// <summary>What went wrong, in the Connector's words.</summary>
#pragma warning disable CA1716 // the SDK's name
public class Error
#pragma warning restore CA1716
{
    public string? Code { get; set; }

    public string? Message { get; set; }
}
