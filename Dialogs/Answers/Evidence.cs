using LeadBot.Dialogs.Turns;
using LeadBot.Understanding;

namespace LeadBot.Dialogs.Answers;

/// <summary>The visitor's words for what has no claim of its own.</summary>
internal static class Evidence
{
    private const int MaxLength = 500;

    /// <summary>The words that were found, else the message itself, cut; null where it has no text.</summary>
    public static TextSpan? Of(VisitorTurn turn, TextSpan? found)
    {
        if (found is { Text.Length: > 0 })
        {
            return found;
        }

        var text = turn.Message!.Text;
        var length = text.Length <= MaxLength ? text.Length : char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return length == 0 ? null : new TextSpan(text[..length], 0);
    }
}
