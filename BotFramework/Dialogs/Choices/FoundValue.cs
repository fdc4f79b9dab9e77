namespace LeadBot.BotFramework.Dialogs.Choices;

public class FoundValue
{
    public string Value { get; set; } = "";

    public int Index { get; set; }

    /// <summary>0 to 1.</summary>
    public float Score { get; set; }
}
