using LeadBot.Bot.Widget.Colors;

namespace LeadBot.Tests.Bot.Widget;

public sealed class WidgetPaletteTests
{
    // frame.css and launcher.css: the surfaces on which the colours stand.
    private static readonly Rgb Soft = Rgb.Parse("#f4f7f8")!.Value;
    private static readonly Rgb DarkSoft = Rgb.Parse("#1d242b")!.Value;

    [Theory]
    [InlineData("#0b6b6b")]
    [InlineData("#d9480f")]
    [InlineData("#f00")]
    [InlineData("#1d4ed8")]
    [InlineData("#000000")]
    [InlineData("#7c3aed")]
    [InlineData("#949494")]
    public void Whatever_the_brand_is_its_texts_are_read_on_light_and_on_dark(string brand)
    {
        Assert.Null(WidgetPalette.Fault(brand));
        var palette = WidgetPalette.Of(brand);

        Assert.Equal(Rgb.Parse(brand), Rgb.Parse(palette.Light.Fill));
        foreach (var (colors, soft) in new[] { (palette.Light, Soft), (palette.Dark, DarkSoft) })
        {
            Assert.InRange(Contrast(colors.Ink, Rgb.Parse(colors.Fill)!.Value), 4.5, 21);
            Assert.InRange(Contrast(colors.Accent, soft), 4.5, 21);
            Assert.InRange(Contrast(colors.Accent, Rgb.Parse(colors.Hover)!.Value), 4.5, 21);
            Assert.InRange(Contrast("#ffffff", Rgb.Parse(colors.Head)!.Value), 7, 21);
        }
    }

    [Theory]
    [InlineData("#ffcc00", "contrast is 1.5:1 and must be at least 3:1. The nearest colour that can is #")]
    [InlineData("#fff", "contrast is 1.0:1")]
    [InlineData("red", "Write a colour as #rgb or #rrggbb")]
    [InlineData("#12345", "Write a colour as #rgb or #rrggbb")]
    [InlineData("#0b6b6b;}body{", "Write a colour as #rgb or #rrggbb")]
    [InlineData("", "Write a colour as #rgb or #rrggbb")]
    public void A_colour_that_cannot_be_seen_or_is_none_is_refused_with_a_way_out(string color, string sentence) =>
        Assert.Contains(sentence, WidgetPalette.Fault(color), StringComparison.Ordinal);

    [Fact]
    public void The_colour_that_is_offered_instead_is_taken()
    {
        var offered = WidgetPalette.Fault("#ffcc00")![^8..^1];

        Assert.Null(WidgetPalette.Fault(offered));
    }

    private static double Contrast(string color, Rgb background) => Rgb.Parse(color)!.Value.Contrast(background);
}
