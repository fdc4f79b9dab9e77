namespace LeadBot.Bot.Widget.Colors;

/// <summary>The colours of the widget on one background; each <c>#rrggbb</c>.</summary>
/// <param name="Fill">The button, and behind the visitor's own messages.</param>
/// <param name="Ink">Text on <paramref name="Fill"/>: white or black, whichever is read better.</param>
/// <param name="Accent">Links, outlines and buttons that are only text.</param>
/// <param name="Hover">Behind such a button while the pointer is on it.</param>
/// <param name="Head">Behind the chat's header, whose text is white.</param>
internal sealed record WidgetColors(string Fill, string Ink, string Accent, string Hover, string Head);
