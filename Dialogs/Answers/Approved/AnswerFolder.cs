namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>The folder in which a bot's answers lie: all its <c>*.md</c> and <c>*.csv</c>.</summary>
internal static class AnswerFolder
{
    private const long MaxBytes = 1024 * 1024;
    private const int MaxAnswers = 2000;

    /// <param name="faults">Gets every fault, each with file and line.</param>
    public static IReadOnlyList<ApprovedAnswer> Read(string folder, AnswerFaults faults)
    {
        var path = Locate(folder);
        if (!Directory.Exists(path))
        {
            faults.Add(folder, $"there is no such folder (looked for {path}).");
            return [];
        }

        List<ApprovedAnswer> answers = [];
        foreach (var file in Files(path))
        {
            answers.AddRange(ReadFile(file, faults).Select(draft => draft.Finish(faults)).OfType<ApprovedAnswer>());
        }

        if (answers.Count > MaxAnswers)
        {
            faults.Add(folder, $"has {answers.Count} answers; {MaxAnswers} are the most.");
        }

        return Distinct(answers, faults);
    }

    /// <summary>Changes whenever a file is added, removed or written.</summary>
    public static string Stamp(string folder)
    {
        var path = Locate(folder);
        return Directory.Exists(path) ? string.Join('|', Files(path).Select(file => $"{file.Name}:{file.Length}:{file.LastWriteTimeUtc.Ticks}")) : "";
    }

    private static string Locate(string folder) => Path.Combine(AppContext.BaseDirectory, folder);

    private static IEnumerable<FileInfo> Files(string path) => new DirectoryInfo(path).EnumerateFiles()
        .Where(file => file.Extension.ToLowerInvariant() is ".md" or ".csv")
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    private static List<AnswerDraft> ReadFile(FileInfo file, AnswerFaults faults)
    {
        if (file.Length > MaxBytes)
        {
            faults.Add(file.Name, $"is larger than {MaxBytes / 1024 / 1024} MB.");
            return [];
        }

        var text = File.ReadAllText(file.FullName);
        return file.Extension.Equals(".md", StringComparison.OrdinalIgnoreCase)
            ? MarkdownAnswers.Read(file.Name, text, faults)
            : CsvAnswers.Read(file.Name, text, faults);
    }

    private static List<ApprovedAnswer> Distinct(List<ApprovedAnswer> answers, AnswerFaults faults)
    {
        var first = new Dictionary<(string Question, string Locale), ApprovedAnswer>();
        var keys = new Dictionary<string, ApprovedAnswer>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            foreach (var question in answer.Questions)
            {
                var same = (string.Join(' ', AnswerWords.Cut(question)), answer.Locale ?? "");
                if (!first.TryAdd(same, answer) && first[same] != answer)
                {
                    faults.Add(answer.Place, $"\"{question}\" is answered at {first[same].Place} already.");
                }
            }

            var key = answer.Key;
            for (var i = 2; !keys.TryAdd(key, answer with { Key = key }); i++)
            {
                key = $"{answer.Key}-{i}"; // two long questions may begin alike
            }
        }

        return [.. keys.Values];
    }
}
