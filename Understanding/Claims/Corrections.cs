using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>"Sorry, 60 not 40": whether a value takes back an earlier one.</summary>
internal static class Corrections
{
    /// <summary>True where a word of correction stands before the token in its sentence or the one before, or "not X" follows it.</summary>
    public static bool Covers(Message message, int token)
    {
        var hits = message.Hits("correction");
        if (hits.Count > 0)
        {
            var from = message.SentenceStart(token);
            from = from > 0 ? message.SentenceStart(from - 1) : from;
            var to = message.SentenceEnd(token);
            foreach (var hit in hits)
            {
                if (hit.First >= from && hit.First < to)
                {
                    return true;
                }
            }
        }

        return FollowedByNot(message, token);
    }

    private static bool FollowedByNot(Message message, int token)
    {
        var end = Math.Min(message.Count, token + 7);
        for (var i = token + 1; i < end && message[i].Before < Break.Sentence; i++)
        {
            if (message[i].Norm is "not" && i + 1 < message.Count && (message[i + 1].Kind == TokenKind.Number || message.IsCapital(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>First token behind the last word of correction that takes back something before it; null where there is none.</summary>
    public static int? Turn(Message message)
    {
        var first = Opening.Skip(message, 0, message.Count);
        int? turn = null;
        foreach (var hit in message.Hits("correction"))
        {
            turn = hit.First > first && hit.Last + 1 < message.Count ? Math.Max(turn ?? 0, hit.Last + 1) : turn;
        }

        return turn ?? Starred(message);
    }

    // "harbour mister. *harbour master": a star glued to a word mends what was typed before; around a word it only stresses it.
    private static int? Starred(Message message)
    {
        for (var i = message.Text.Contains('*', StringComparison.Ordinal) ? 1 : message.Count; i < message.Count; i++)
        {
            var at = message[i].Start - 1;
            var isGlued = message.Text[at] == '*' && (at == 0 || message.Text[at - 1] is ' ' or '\n') && !message.Text.AsSpan(message[i].Start).Contains('*');
            if (isGlued && !message.Text.AsSpan(0, at).Contains('*'))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Of several values in one message, the one that stands after the word of correction; null where there is none.</summary>
    public static int? LastAfterCorrection(Message message, IReadOnlyList<int> tokens)
    {
        if (tokens.Count < 2)
        {
            return null;
        }

        foreach (var hit in message.Hits("correction"))
        {
            if (hit.First > tokens[0] && hit.First < tokens[^1] + 6)
            {
                return tokens[^1];
            }
        }

        return null;
    }
}
