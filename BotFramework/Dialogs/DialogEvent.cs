namespace LeadBot.BotFramework.Dialogs;

public class DialogEvent
{
    /// <summary>Whether it climbs to the parent when nobody handles it.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; } = "";

    public object? Value { get; set; }
}
