using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Greetings and fillers before what is really said: "hi", "good morning", "ok so", "sure,".</summary>
internal static class Opening
{
    /// <summary>First token of the stretch that is no filler.</summary>
    public static int Skip(Message message, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var next = at;
            foreach (var hit in message.Hits("filler", at, at + 1))
            {
                if (hit.Last < end)
                {
                    next = Math.Max(next, hit.Last + 1);
                }
            }

            if (message[at].Kind == TokenKind.Sign && message[at].Length > 1)
            {
                next = at + 1;
            }

            if (next == at)
            {
                return at;
            }

            at = next;
        }

        return at;
    }
}
