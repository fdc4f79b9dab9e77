using System.Reflection;
using System.Text.Encodings.Web;

namespace LeadBot.Bot.Demo;

/// <summary>
/// The demo site's pages: each file in <c>Pages</c> is a page's middle, below the lines <c>path:</c>, <c>title:</c> and
/// <c>description:</c>; <c>layout.html</c> is what stands around it.
/// </summary>
internal static class DemoPages
{
    private const string Folder = "demo/";
    private const string Layout = Folder + "layout.html";

    public static IReadOnlyList<DemoPage> Read()
    {
        var assembly = typeof(DemoPages).Assembly;
        var layout = Text(assembly, Layout);
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != Layout)
            .Select(name => Compose(layout, name, Text(assembly, name)))];
    }

    private static DemoPage Compose(string layout, string name, string text)
    {
        var head = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = text[..head].Split('\n')
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair.Length == 2 ? pair[1] : throw new InvalidOperationException($"{name}: '{pair[0]}' has no value."));

        var path = lines["path"];
        var html = layout
            .Replace($"<a href=\"{path}\"", $"<a href=\"{path}\" aria-current=\"page\"", StringComparison.Ordinal)
            .Replace("{{title}}", HtmlEncoder.Default.Encode(lines["title"]), StringComparison.Ordinal)
            .Replace("{{description}}", HtmlEncoder.Default.Encode(lines["description"]), StringComparison.Ordinal)
            .Replace("{{main}}", text[(head + 2)..], StringComparison.Ordinal);
        return DemoPage.Of(path, html);
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
