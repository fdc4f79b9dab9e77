using LeadBot.Bot.Widget.Colors;

namespace LeadBot.Bot.Widget;

/// <summary>What the launcher asks for before it draws: <c>GET /widget/settings</c>.</summary>
/// <param name="Texts">Its own words in the language that bot and visitor share.</param>
/// <param name="Faults">What is wrong with the attributes of the script tag, for the console of whoever builds the page.</param>
internal sealed record WidgetAppearance(
    string Title, string Label, string Position, bool Views, WidgetPalette Palette, TeaserAppearance? Teaser,
    IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Faults);

/// <summary>Null in its place where there is no teaser.</summary>
internal sealed record TeaserAppearance(string Text, long AfterMs, IReadOnlyList<string> Pages);
