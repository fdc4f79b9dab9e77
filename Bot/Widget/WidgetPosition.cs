namespace LeadBot.Bot.Widget;

/// <summary>The lower corner of the page in which the launcher stands.</summary>
public enum WidgetPosition
{
    Right,
    Left,
}
