using System.Globalization;

namespace LeadBot.Bot.Widget.Colors;

/// <summary>A colour of the screen (sRGB), each part from 0 to 255.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static Rgb White { get; } = new(255, 255, 255);

    public static Rgb Black { get; }

    /// <summary>Relative luminance, 0 to 1, as WCAG 2.2 defines it.</summary>
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <returns>Null where the text is neither <c>#rgb</c> nor <c>#rrggbb</c>.</returns>
    public static Rgb? Parse(string text)
    {
        var digits = text.StartsWith('#') ? text[1..] : "";
        if (digits.Length == 3)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new Rgb((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;
    }

    /// <summary>Contrast of two colours, 1 to 21.</summary>
    public double Contrast(Rgb other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour with a part, 0 to 1, of another.</summary>
    public Rgb Mix(Rgb other, double part) => new(Mix(Red, other.Red, part), Mix(Green, other.Green, part), Mix(Blue, other.Blue, part));

    /// <summary>The nearest darker shade that has this contrast to a light background.</summary>
    public Rgb Darker(Rgb background, double contrast) => First(this, Black, background, contrast);

    /// <summary>The nearest lighter shade of the same hue that has this contrast to a dark background.</summary>
    public Rgb Lighter(Rgb background, double contrast)
    {
        // Towards white alone a dark colour turns grey before it can be read. So it is made bright first; a little white keeps it from glaring.
        var (most, least) = (Math.Max(Red, Math.Max(Green, Blue)), Math.Min(Red, Math.Min(Green, Blue)));
        var bright = most == least ? White : new Rgb(Stretch(Red, least, most), Stretch(Green, least, most), Stretch(Blue, least, most)).Mix(White, 0.25);
        var found = First(this, bright, background, contrast);
        return found.Contrast(background) >= contrast ? found : First(bright, White, background, contrast);
    }

    private static byte Stretch(byte part, byte least, byte most) => (byte)Math.Round((part - least) * 225.0 / (most - least));

    private static Rgb First(Rgb start, Rgb end, Rgb background, double contrast)
    {
        var found = start;
        for (var step = 1; found.Contrast(background) < contrast && step <= 50; step++)
        {
            found = start.Mix(end, step / 50.0);
        }

        return found;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Mix(byte one, byte other, double part) => (byte)Math.Round(one + ((other - one) * part));

    private static double Linear(byte part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
