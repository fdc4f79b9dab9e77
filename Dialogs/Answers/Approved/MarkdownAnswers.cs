namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>
/// Reads answers from Markdown. A heading below the first level is a question; headings that follow it at once, and list items below it that
/// end in "?", are other wordings; what follows is the answer. <c>locale:</c> and <c>until:</c> stand before the answer, or before the
/// first question for the whole file.
/// </summary>
internal sealed class MarkdownAnswers
{
    private readonly string _file;
    private readonly List<AnswerDraft> _drafts = [];
    private readonly List<string> _body = [];
    private AnswerDraft? _draft;
    private string? _locale;
    private string? _until;
    private bool _isComment;
    private bool _isCode;

    private MarkdownAnswers(string file) => _file = file;

    public static List<AnswerDraft> Read(string file, string text, AnswerFaults faults)
    {
        var reader = new MarkdownAnswers(file);
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            reader.Line(line.TrimEnd(), ++number);
        }

        reader.End();
        if (reader._drafts.Count == 0)
        {
            faults.Add(file, "has no question. A question is a heading such as \"## Where are you?\".");
        }

        return reader._drafts;
    }

    private void Line(string line, int number)
    {
        if (IsComment(line))
        {
            return;
        }

        _isCode ^= line.StartsWith("```", StringComparison.Ordinal);
        var level = _isCode ? 0 : line.TakeWhile(c => c == '#').Count();
        if (level is >= 2 and <= 6 && line.Length > level && line[level] == ' ')
        {
            Question(line[(level + 1)..].TrimEnd('#', ' '), number);
        }
        else if (level == 1 && line.StartsWith("# ", StringComparison.Ordinal))
        {
            End();
            _draft = null;
        }
        else if (_body.Count == 0 && Setting(line, "locale") is { } locale)
        {
            _locale = _draft is null ? locale : _locale;
            (_draft ?? new AnswerDraft("")).Locale = locale;
        }
        else if (_body.Count == 0 && Setting(line, "until") is { } until)
        {
            _until = _draft is null ? until : _until;
            (_draft ?? new AnswerDraft("")).Until = until;
        }
        else if (_draft is not null && _body.Count == 0 && IsWording(line))
        {
            _draft.Questions.Add(line.TrimStart()[2..]);
        }
        else if (_draft is not null && (_body.Count > 0 || line.Length > 0))
        {
            _body.Add(line);
        }
    }

    private void Question(string question, int number)
    {
        if (_draft is null || _body.Count > 0)
        {
            End();
            _draft = new AnswerDraft($"{_file}, line {number}") { Locale = _locale, Until = _until };
            _drafts.Add(_draft);
        }

        _draft.Questions.Add(question);
    }

    private void End()
    {
        if (_draft is not null)
        {
            _draft.Text = string.Join('\n', _body);
        }

        _body.Clear();
    }

    private bool IsComment(string line)
    {
        var was = _isComment;
        _isComment = _isComment ? !line.Contains("-->", StringComparison.Ordinal)
            : line.StartsWith("<!--", StringComparison.Ordinal) && !line.Contains("-->", StringComparison.Ordinal);
        return was || line.StartsWith("<!--", StringComparison.Ordinal);
    }

    private static bool IsWording(string line) =>
        line.TrimStart() is ['-' or '*' or '+', ' ', ..] && line.EndsWith('?');

    private static string? Setting(string line, string name) =>
        line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? line[(name.Length + 1)..].Trim() : null;
}
