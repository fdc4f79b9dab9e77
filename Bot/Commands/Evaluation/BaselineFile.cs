using System.Text.Json;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Figures of an earlier run, kept beside the cases.</summary>
internal static class BaselineFile
{
    /// <exception cref="CaseFileException">The file cannot be read, or holds no figures.</exception>
    public static EvaluationFigures Read(string path)
    {
        try
        {
            var figures = JsonSerializer.Deserialize(File.ReadAllText(path), BaselineJson.Default.EvaluationFigures);
            return figures is { Shares: not null, Counts: not null, Fields: not null, Failures: not null }
                ? figures
                : throw new CaseFileException($"{path} is no baseline. Write one with --write-baseline.");
        }
        catch (JsonException)
        {
            throw new CaseFileException($"{path} is no baseline. Write one with --write-baseline.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CaseFileException($"{path} cannot be read: {e.Message}");
        }
    }

    /// <exception cref="CaseFileException">The file cannot be written.</exception>
    public static void Write(string path, EvaluationFigures figures)
    {
        try
        {
            File.WriteAllText(path, JsonSerializer.Serialize(figures, BaselineJson.Default.EvaluationFigures).ReplaceLineEndings("\n") + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CaseFileException($"{path} cannot be written: {e.Message}");
        }
    }
}
