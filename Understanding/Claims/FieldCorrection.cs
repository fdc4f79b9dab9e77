using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>"It's Brightmoor Cables not Brightmore": a new name in place of the one that is known.</summary>
internal static class FieldCorrection
{
    public static Part? Find(ClaimScope scope, string field)
    {
        if (!scope.Context.Known.TryGetValue(field, out var known) || known.Value is null)
        {
            return null;
        }

        var message = scope.Message;
        var old = known.Value.ToString() ?? "";
        for (var i = 0; i + 1 < message.Count; i++)
        {
            if (message[i].Norm is not ("not" or "than" or "of") || !Begins(message, i + 1, old))
            {
                continue;
            }

            // "X not OLD", "X instead of OLD"
            var end = message[i].Norm == "not" ? i : i - 1;
            for (var start = Math.Max(message.SentenceStart(i), end - 6); start < end; start++)
            {
                if (ProperRun.Capitalised(message, start) == end - 1 && !message.IsNorm(start, "its"))
                {
                    return new Part(start, end - 1, 0.9);
                }
            }

            // "not OLD but X", "not OLD, it's X"
            for (var start = i + 2; start < message.Count && start < i + 10; start++)
            {
                if (message[start - 1].Norm is "but" or "its" or "is" && ProperRun.Capitalised(message, start) is >= 0 and var last)
                {
                    return new Part(start, last, 0.9);
                }
            }
        }

        return null;
    }

    private static bool Begins(Message message, int at, string old)
    {
        var word = old.AsSpan();
        var space = word.IndexOf(' ');
        word = space > 0 ? word[..space] : word;
        return word.Length > 1 && message.Text.AsSpan(message[at].Start, message[at].Length).Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
