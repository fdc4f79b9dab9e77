using System.Text.Json;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Reads a file of cases, one JSON object a line. Every message names the line.</summary>
internal static class CaseFile
{
    /// <exception cref="CaseFileException">The file cannot be read, or a line is no case.</exception>
    public static IReadOnlyList<ConversationCase> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CaseFileException($"{path} cannot be read: {e.Message}");
        }

        List<ConversationCase> cases = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                cases.Add(Parse(lines[i], $"{path}, line {i + 1}"));
            }
        }

        return cases.Count > 0 ? cases : throw new CaseFileException($"{path} holds no case.");
    }

    private static ConversationCase Parse(string line, string at)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return new CaseReader(document.RootElement.Clone(), at).Read();
        }
        catch (JsonException e)
        {
            throw new CaseFileException($"{at}: this is not a JSON object ({e.Message})");
        }
    }
}
