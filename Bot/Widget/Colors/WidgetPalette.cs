using System.Globalization;

namespace LeadBot.Bot.Widget.Colors;

/// <summary>What becomes of one colour of a brand: readable on white and on dark, whatever the colour is (WCAG 2.2 AA).</summary>
internal sealed record WidgetPalette(WidgetColors Light, WidgetColors Dark)
{
    public const string DefaultColor = "#0b6b6b";

    private const double Seen = 3; // a part of a control against what is beside it
    private const double Read = 4.5; // text

    // The surfaces of frame.css and launcher.css. Text stands on shades of them too, so it gets some contrast to spare.
    private static readonly Rgb DarkSurface = new(0x17, 0x1c, 0x22);
    private static readonly Rgb Night = new(0x10, 0x1a, 0x22);
    private const double ReadOnShades = 5.5;
    private const double ReadOnDark = 8; // light on dark needs more to look as strong

    /// <returns>What is wrong with a colour, as the rest of a sentence that begins with its name; null where nothing is.</returns>
    public static string? Fault(string color)
    {
        if (Rgb.Parse(color) is not { } rgb)
        {
            return $"is \"{color}\". Write a colour as #rgb or #rrggbb, such as {DefaultColor}.";
        }

        var contrast = rgb.Contrast(Rgb.White);
        return contrast >= Seen
            ? null
            : $"\"{color}\" cannot be seen well on white: its contrast is {Math.Floor(contrast * 10).ToString("0", CultureInfo.InvariantCulture).Insert(1, ".")}:1 and must be at least {Seen}:1. "
                + $"The nearest colour that can is {rgb.Darker(Rgb.White, Seen)}.";
    }

    /// <param name="color">One without a <see cref="Fault"/>.</param>
    public static WidgetPalette Of(string color)
    {
        var brand = Rgb.Parse(color) ?? Rgb.Parse(DefaultColor)!.Value;
        return new WidgetPalette(
            Colors(brand, brand.Darker(Rgb.White, ReadOnShades), Rgb.White, brand.Mix(Night, 0.7)),
            Colors(brand.Lighter(DarkSurface, Seen), brand.Lighter(DarkSurface, ReadOnDark), DarkSurface, brand.Mix(Night, 0.85)));
    }

    private static WidgetColors Colors(Rgb fill, Rgb accent, Rgb surface, Rgb head) => new(
        fill.ToString(),
        (fill.Contrast(Rgb.White) >= Read ? Rgb.White : Rgb.Black).ToString(),
        accent.ToString(),
        surface.Mix(accent, 0.1).ToString(),
        head.ToString());
}
