using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadBot.Bot.Widget.Colors;

namespace LeadBot.Bot.Widget;

/// <summary>Writes the frame's HTML: one template, filled with what differs by bot and by request.</summary>
internal static class FramePage
{
    private static readonly string[] Parts = Read();

    // asset gives the address of a file in wwwroot/widget, relative to the frame's own.
    public static string Render(string bot, string title, string privacyUrl, WidgetPalette palette, WidgetTexts texts, string nonce, Func<string, string> asset)
    {
        var values = new Dictionary<string, string>(texts.ForPage)
        {
            ["frame.css"] = asset("frame.css"),
            ["frame.js"] = asset("frame.js"),
            ["webchat.js"] = asset("webchat.js"),
            ["nonce"] = nonce,
            ["bot"] = bot,
            ["privacyUrl"] = privacyUrl,
            ["name"] = title,
            ["lang"] = texts.Locale,
            ["texts"] = JsonSerializer.Serialize(texts.ForScript, WidgetJson.Default.IReadOnlyDictionaryStringString),
        };
        var html = new StringBuilder(Parts[0]);
        for (var part = 1; part < Parts.Length; part++)
        {
            // Each odd part is a placeholder's name. What was filled in is never looked at again, so a bot may be called "{{nonce}}".
            html.Append(part % 2 == 0 ? Parts[part] : Parts[part] == "colors" ? Style(palette) : HtmlEncoder.Default.Encode(values[Parts[part]]));
        }

        return html.ToString();
    }

    // Colours that we have computed: nothing of what somebody wrote into a setting stands here.
    private static string Style(WidgetPalette palette) =>
        $":root {{ {Variables(palette.Light)} --star: {palette.Dark.Accent}; }} @media (prefers-color-scheme: dark) {{ :root {{ {Variables(palette.Dark)} }} }}";

    private static string Variables(WidgetColors colors) =>
        $"--fill: {colors.Fill}; --fill-ink: {colors.Ink}; --accent: {colors.Accent}; --hover: {colors.Hover}; --head: {colors.Head};";

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(FramePage).Assembly.GetManifestResourceStream("widget/frame.html")!);
        return reader.ReadToEnd().Split(["{{", "}}"], StringSplitOptions.None);
    }
}
