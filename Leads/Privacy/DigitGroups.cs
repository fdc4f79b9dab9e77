using System.Buffers;

namespace LeadBot.Leads.Privacy;

/// <summary>The numbers of a text in the order in which they stand, with what stands between them.</summary>
internal sealed class DigitGroups
{
    private const int MaxGap = 3;
    private static readonly SearchValues<char> Joiners = SearchValues.Create(" -._/,|*\n\r\t");

    private readonly string _text;
    private readonly List<(int Start, int Length)> _groups = [];

    public DigitGroups(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                return;
            }

            var start = i + next;
            var rest = text.AsSpan(start).IndexOfAnyExceptInRange('0', '9');
            var end = rest < 0 ? text.Length : start + rest;
            _groups.Add((start, end - start));
            i = end;
        }
    }

    public int Count => _groups.Count;

    public int Start(int group) => _groups[group].Start;

    public int Length(int group) => _groups[group].Length;

    public int End(int group) => _groups[group].Start + _groups[group].Length;

    public ReadOnlySpan<char> Digits(int group) => _text.AsSpan(Start(group), Length(group));

    /// <summary>What stands between a group and the next one.</summary>
    public ReadOnlySpan<char> Gap(int group) => group + 1 < Count ? _text.AsSpan(End(group), Start(group + 1) - End(group)) : _text.AsSpan(End(group));

    /// <summary>True where a group and the next may be pieces of one number: spaces, line breaks, dashes or dots stand between them, and few of them.</summary>
    public bool IsJoined(int group) =>
        group >= 0 && group + 1 < Count && Gap(group) is { Length: <= MaxGap } gap && !gap.ContainsAnyExcept(Joiners) && gap is not (", " or ",\n" or ",\r\n") && !(gap is "," && (Length(group) != 4 || Length(group + 1) != 4));

    /// <summary>The letter before a group, or a space.</summary>
    public char Before(int group) => Start(group) == 0 ? ' ' : _text[Start(group) - 1];

    /// <summary>The letter behind a group, or a space.</summary>
    public char After(int group) => End(group) == _text.Length ? ' ' : _text[End(group)];

    /// <summary>True where the groups are alone: no letter, plus or dash holds them to something longer.</summary>
    public bool IsAlone(int first, int last) =>
        !char.IsLetter(Before(first)) && Before(first) is not ('+' or '-' or '_' or '#')
        && !char.IsLetter(After(last)) && After(last) != '_' && !(last + 1 < Count && Gap(last) is "-" or "." or "/" && IsJoined(last));
}
