namespace LeadBot.BotFramework.State;

/// <summary>A stored item that knows which version of itself it is.</summary>
public interface IStoreItem
{
    string? ETag { get; set; }
}
