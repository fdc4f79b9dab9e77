using System.Text.Encodings.Web;

namespace LeadBot.Bot.Widget;

/// <summary>Writes the frame's HTML: one template, filled with what differs by bot and by request.</summary>
internal static class FramePage
{
    private static readonly string Template = ReadTemplate();

    // asset gives the address of a file in wwwroot/widget, relative to the frame's own.
    public static string Render(string bot, WidgetSettings settings, string nonce, Func<string, string> asset)
    {
        var html = Template
            .Replace("{{frame.css}}", asset("frame.css"), StringComparison.Ordinal)
            .Replace("{{frame.js}}", asset("frame.js"), StringComparison.Ordinal)
            .Replace("{{webchat.js}}", asset("webchat.js"), StringComparison.Ordinal)
            .Replace("{{nonce}}", nonce, StringComparison.Ordinal)
            .Replace("{{bot}}", bot, StringComparison.Ordinal)
            .Replace("{{privacy}}", HtmlEncoder.Default.Encode(settings.PrivacyUrl), StringComparison.Ordinal);
        // Last, so that a name cannot stand for another placeholder.
        return html.Replace("{{name}}", HtmlEncoder.Default.Encode(settings.Name), StringComparison.Ordinal);
    }

    private static string ReadTemplate()
    {
        using var reader = new StreamReader(typeof(FramePage).Assembly.GetManifestResourceStream("widget/frame.html")!);
        return reader.ReadToEnd();
    }
}
