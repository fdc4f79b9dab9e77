namespace LeadBot.Understanding.Phrases;

/// <summary>
/// Reads phrase files. <c>[tag]</c> opens a section; every other line is a phrase of words with <c>(a|b c)</c> one of,
/// <c>{a|b}</c> perhaps one of, <c>stem*</c>, <c>~3</c> up to three words of any kind, <c>#</c> a number, <c>@set</c> a set that a line
/// <c>@set = a|b</c> defined, <c>^</c> <c>$</c> start and end of a clause, <c>&lt;</c> <c>&gt;</c> start and end of the message.
/// </summary>
internal sealed class PhraseParser(Vocabulary words)
{
    private readonly Dictionary<string, string> _sets = new(StringComparer.Ordinal);
    private string _tag = "";

    public IEnumerable<Phrase> Parse(string file)
    {
        foreach (var line in WordList.Lines(file))
        {
            if (line[0] == '[')
            {
                _tag = line.Trim('[', ']');
            }
            else if (line[0] == '@' && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
            {
                _sets[line[1..equals].Trim()] = line[(equals + 1)..].Trim();
            }
            else
            {
                yield return ParseLine(line, file);
            }
        }
    }

    private Phrase ParseLine(string line, string file)
    {
        var start = line[0] switch { '^' => PhraseStart.Clause, '<' => PhraseStart.Message, _ => PhraseStart.Anywhere };
        List<PhraseElement> elements = [];
        for (var i = start == PhraseStart.Anywhere ? 0 : 1; i < line.Length;)
        {
            if (line[i] == ' ')
            {
                i++;
                continue;
            }

            var close = line[i] switch { '(' => ')', '{' => '}', _ => ' ' };
            var end = line.IndexOf(close, i + 1);
            if (end < 0 && close != ' ')
            {
                throw new FormatException($"{file}: '{line}' opens a group that it does not close.");
            }

            end = end < 0 ? line.Length : end;
            if (line.AsSpan(i + 1, end - i - 1).ContainsAny("({"))
            {
                throw new FormatException($"{file}: '{line}' nests groups; write two lines.");
            }

            elements.Add(Element(close == ' ' ? line[i..end] : line[(i + 1)..end], close == '}'));
            i = close == ' ' ? end : end + 1;
        }

        return elements is [{ Step: PhraseStep.Words }, ..] or [{ Step: PhraseStep.Number }, ..]
            ? new Phrase(_tag, start, [.. elements])
            : throw new FormatException($"{file}: '{line}' must begin with a word or a number.");
    }

    private PhraseElement Element(string content, bool isOptional) => content[0] switch
    {
        '~' when content.Length != 2 || !char.IsAsciiDigit(content[1]) => throw new FormatException($"'{content}': a gap is ~ and one digit."),
        '~' => new(PhraseStep.Gap, [], MaxGap: content[1] - '0'),
        '#' when content.Length == 1 => new(PhraseStep.Number, [], isOptional),
        '$' when content.Length == 1 => new(PhraseStep.ClauseEnd, []),
        '>' => new(PhraseStep.MessageEnd, []),
        _ => new(PhraseStep.Words, [.. Alternatives(content).OrderByDescending(static alternative => alternative.Length)], isOptional),
    };

    private IEnumerable<int[]> Alternatives(string content)
    {
        foreach (var alternative in content.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (alternative[0] == '@' && alternative.Length > 1)
            {
                foreach (var inner in Alternatives(_sets[alternative[1..]]))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return [.. alternative.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(words.Add)];
            }
        }
    }
}
