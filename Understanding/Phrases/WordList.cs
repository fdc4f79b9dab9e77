using System.Collections.Frozen;
using System.Reflection;

namespace LeadBot.Understanding.Phrases;

/// <summary>A set of lower-case words from an embedded file of <c>Data/</c>: one entry a line, several words allowed, <c>;</c> begins a comment.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string> _entries;

    private WordList(IEnumerable<string> entries) => _entries = entries.ToFrozenSet(StringComparer.Ordinal);

    public static WordList Load(string name) => new(Lines(name + ".txt"));

    public bool Contains(string norm) => _entries.Contains(norm);

    /// <summary>The lines of an embedded file, trimmed, without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream("LeadBot.Understanding.Data." + file)
            ?? throw new InvalidOperationException($"The word list {file} is not embedded in LeadBot.Understanding.");
        using var reader = new StreamReader(stream);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf(';', StringComparison.Ordinal);
            var content = (comment >= 0 ? line[..comment] : line).Trim();
            if (content.Length > 0)
            {
                lines.Add(content);
            }
        }

        return lines;
    }
}
