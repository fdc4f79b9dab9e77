using System.Text;

namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>
/// Reads answers from CSV: a first line with the columns <c>question</c> and <c>answer</c>, and <c>also</c> (other wordings, divided by
/// "|"), <c>locale</c>, <c>until</c> where they are needed. Divided by ";" or ","; a field with either, with quotes or several lines
/// stands in quotes, as spreadsheets write it.
/// </summary>
internal static class CsvAnswers
{
    private static readonly string[] s_columns = ["question", "answer", "also", "locale", "until"];

    public static List<AnswerDraft> Read(string file, string text, AnswerFaults faults)
    {
        List<AnswerDraft> drafts = [];
        var head = text.TrimStart('\uFEFF').Split('\n')[0];
        var rows = Rows(text.TrimStart('\uFEFF'), head.Contains(';', StringComparison.Ordinal) ? ';' : ',', file, faults);
        if (rows.Count == 0 || Columns(file, rows[0].Fields, faults) is not { } columns)
        {
            return drafts;
        }

        foreach (var (line, fields) in rows.Skip(1).Where(row => row.Fields.Any(field => !string.IsNullOrWhiteSpace(field))))
        {
            var place = $"{file}, line {line}";
            if (fields.Count > columns.Length)
            {
                faults.Add(place, $"has {fields.Count} fields, the first line only {columns.Length}. A field that holds the dividing sign stands in quotes.");
                continue;
            }

            var draft = new AnswerDraft(place) { Text = Field("answer") ?? "", Locale = Field("locale"), Until = Field("until") };
            draft.Questions.Add(Field("question") ?? "");
            draft.Questions.AddRange((Field("also") ?? "").Split('|'));
            drafts.Add(draft);

            string? Field(string name) => Array.IndexOf(columns, name) is >= 0 and var at && at < fields.Count ? fields[at] : null;
        }

        return drafts;
    }

    private static string[]? Columns(string file, List<string> head, AnswerFaults faults)
    {
        string[] columns = [.. head.Select(name => name.Trim().ToLowerInvariant())];
        var wrong = columns.FirstOrDefault(name => !s_columns.Contains(name));
        if (wrong is null && columns.Contains("question") && columns.Contains("answer"))
        {
            return columns;
        }

        faults.Add($"{file}, line 1", wrong is null
            ? "the first line must name the columns \"question\" and \"answer\", such as question;answer;also;locale;until."
            : $"there is no column \"{wrong}\"; there are {string.Join(", ", s_columns)}.");
        return null;
    }

    private static List<(int Line, List<string> Fields)> Rows(string text, char divider, string file, AnswerFaults faults)
    {
        List<(int, List<string>)> rows = [];
        List<string> fields = [];
        var field = new StringBuilder();
        int line = 1, first = 1;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (isQuoted)
            {
                var isDouble = c == '"' && i + 1 < text.Length && text[i + 1] == '"';
                isQuoted = c != '"' || isDouble;
                i += isDouble ? 1 : 0;
                field.Append(isQuoted ? c.ToString() : "");
            }
            else if (c == '"' && field.ToString().Trim().Length == 0)
            {
                isQuoted = true;
                field.Clear();
            }
            else if (c == divider || c == '\n')
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add((first, fields));
                    (fields, first) = ([], line);
                }
            }
            else
            {
                field.Append(c);
            }
        }

        if (isQuoted)
        {
            faults.Add($"{file}, line {first}", "a quote is opened and not closed.");
        }
        else if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(field.ToString().Trim());
            rows.Add((first, fields));
        }

        return rows;
    }
}
