namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>A text to look for and the number of the choice it stands for.</summary>
public class SortedValue
{
    public string Value { get; set; } = "";

    public int Index { get; set; }
}
