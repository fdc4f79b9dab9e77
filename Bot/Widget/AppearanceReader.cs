using LeadBot.Bot.Widget.Colors;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Widget;

/// <summary>Puts together how a bot's widget looks: the bot's settings, and the colour that a page wishes for itself.</summary>
internal sealed class AppearanceReader(IOptionsMonitor<WidgetOptions> options, WidgetLanguage language)
{
    /// <param name="color">The page's own colour (<c>data-color</c>), or null. One that cannot be used leaves the bot's, and is told.</param>
    public WidgetAppearance Read(string bot, WidgetSettings settings, string? color, HttpRequest request)
    {
        var chosen = options.Get(bot);
        var fault = string.IsNullOrEmpty(color) ? null : WidgetPalette.Fault(color);
        return new WidgetAppearance(
            Title(bot, settings),
            chosen.Label,
            chosen.Position == WidgetPosition.Left ? "left" : "right",
            chosen.Views,
            Palette(bot, color),
            chosen.Teaser.Text.Length > 0
                ? new TeaserAppearance(chosen.Teaser.Text, (long)chosen.Teaser.After.TotalMilliseconds, [.. chosen.Teaser.Pages])
                : null,
            language.For(bot, request).ForLauncher,
            fault is null ? [] : [$"data-color {fault}"]);
    }

    public string Title(string bot, WidgetSettings settings) => options.Get(bot).Title is { Length: > 0 } title ? title : settings.Name;

    public WidgetPalette Palette(string bot, string? color) =>
        WidgetPalette.Of(!string.IsNullOrEmpty(color) && WidgetPalette.Fault(color) is null ? color : options.Get(bot).Color);
}
