using System.Collections.Frozen;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>List style: "Company: Fjordlys Energi. Size - 55." The words are in <c>Data/labels.txt</c>.</summary>
internal static class ListLabel
{
    private const int MaxWords = 4;

    private static readonly FrozenDictionary<string, string> Labels = WordList.Lines("labels.txt")
        .Select(static line => line.Split('='))
        .ToFrozenDictionary(static parts => parts[0], static parts => parts[1], StringComparer.Ordinal);

    /// <summary>The field that a label before a colon, a dash or an equals sign names, and the first token of its value.</summary>
    public static (string Field, int Value)? At(Message message, int start, int end)
    {
        var length = end - start;
        if (length is < 1 or > MaxWords || end >= message.Count || !IsMark(message, end))
        {
            return null;
        }

        var words = message[start].Norm;
        for (var i = start + 1; i < end; i++)
        {
            words += " " + message[i].Norm;
        }

        return Labels.TryGetValue(words, out var field) ? (field, end) : null;
    }

    /// <summary>Index behind the value: where its sentence ends or the next label begins.</summary>
    public static int End(Message message, int value)
    {
        var end = message.SentenceEnd(value);
        for (var start = message.SegmentEnd(value); start < end; start = message.SegmentEnd(start))
        {
            if (At(message, start, message.SegmentEnd(start)) is not null)
            {
                return start;
            }
        }

        return end;
    }

    private static bool IsMark(Message message, int at)
    {
        var mark = message.Between(at).Trim();
        return mark is ":" or "-" or "=" or "\u2013" or "\u2014" or ":-" or "->" or "=>" or ">";
    }
}
