namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>Something found in a text.</summary>
public class ModelResult<T>
{
    public string Text { get; set; } = "";

    /// <summary>The first character, in UTF-16 units.</summary>
    public int Start { get; set; }

    /// <summary>The last character, itself included.</summary>
    public int End { get; set; }

    public string TypeName { get; set; } = "";

    public required T Resolution { get; set; }
}
