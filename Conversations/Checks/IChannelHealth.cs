namespace LeadBot.Conversations.Checks;

/// <summary>What is wrong with a channel now, as it was last seen. It makes the server no less ready: other channels go on.</summary>
public interface IChannelHealth
{
    /// <summary>Empty where all is well.</summary>
    IReadOnlyList<SetUpFinding> Findings { get; }
}
