namespace LeadBot.BotFramework.Dialogs.Choices;

public class FindValuesOptions
{
    /// <summary>A value of several words matches when only some of them are said.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>How many other words may stand between two words of a value; 2 unless set.</summary>
    public int? MaxTokenDistance { get; set; }
}
