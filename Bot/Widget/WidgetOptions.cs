using LeadBot.Bot.Widget.Colors;

namespace LeadBot.Bot.Widget;

/// <summary>
/// How one bot's launcher and chat look on a website. Bound from <c>Bots:{bot}:Widget</c>, read by the bot's name on each request; attributes of the script tag
/// win for their page.
/// </summary>
public sealed class WidgetOptions
{
    public const string Section = "Widget";

    /// <summary>Button, links and own messages: <c>#rgb</c> or <c>#rrggbb</c>, with a contrast of at least 3:1 to white.</summary>
    public string Color { get; set; } = WidgetPalette.DefaultColor;

    public WidgetPosition Position { get; set; }

    /// <summary>The header of the chat, one line of at most 60 letters; empty for the bot's name.</summary>
    public string Title { get; set; } = "";

    /// <summary>Words beside the icon on the button, one line of at most 30 letters; empty for the icon alone.</summary>
    public string Label { get; set; } = "";

    public TeaserOptions Teaser { get; set; } = new();

    /// <summary>True, the default, counts page views: bot, page and day, without anything that tells visitors apart.</summary>
    public bool Views { get; set; } = true;
}
