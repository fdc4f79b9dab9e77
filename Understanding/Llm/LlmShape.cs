using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Llm;

/// <summary>Whether words of the visitor can be what a text field holds: a model that quotes faithfully may still quote the wrong words.</summary>
internal static class LlmShape
{
    private const int LongestName = 5;
    private const int LongestLabel = 8;
    private const int LongestText = 80;

    /// <param name="isAsked">The bot asked for the field, and the message does not speak of something else.</param>
    public static LlmSupport Of(FieldDefinition field, Message message, int first, int last, bool isAsked)
    {
        var isLabel = field.Name is "company" or "role" or "industry";
        var most = field.Kind == FieldKind.PersonName ? LongestName : isLabel ? LongestLabel : LongestText;
        var isWord = field.Kind != FieldKind.PersonName || IsName(message, first, last);
        if (last - first + 1 > most || !isWord || !SaysSomething(message, first, last) || (isLabel && HasAddress(message, first, last)) || !PlainAnswer.IsPossible(new Message(message.Span(first, last).Text)))
        {
            return LlmSupport.None; // "hi there", "no idea", "yes" and "I'd rather not say" are no names and no needs
        }

        return isAsked || IsTold(field, message, first, last) ? LlmSupport.Good : LlmSupport.Doubtful;
    }

    /// <summary>
    /// Nobody asked: the words must be of the field's own list, and the visitor must be speaking of themselves before them. A person's name
    /// stands too often for somebody else's.
    /// </summary>
    private static bool IsTold(FieldDefinition field, Message message, int first, int last) => field.Name switch
    {
        ClaimGate.NeedField => last - first >= 2,
        "company" => SpeaksOfSelf(message, first) && message.IsCapital(first) && RunKinds.Of(message, first, last) == RunKind.Company
            && message.NormAt(first - 1) is "at" or "for" or "called" or "named" or "run" or "own" or "from",
        "role" => SpeaksOfSelf(message, first) && RoleGrammar.Match(message, first) == last,
        "industry" => SpeaksOfSelf(message, first) && Enumerable.Range(first, last - first + 1).Any(i => Lists.Industries.Contains(message[i].Norm)),
        _ => false,
    };

    // "there", "the thing", "it"
    private static bool SaysSomething(Message message, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Any(i => message[i].Kind != TokenKind.Sign && !Lists.StopWords.Contains(message[i].Norm) && !Lists.EmptyNouns.Contains(message[i].Norm));

    private static bool SpeaksOfSelf(Message message, int first) => message.Hits("own", message.SentenceStart(first), first).Length > 0;

    private static bool IsName(Message message, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (message[i].Kind != TokenKind.Word)
            {
                return false;
            }
        }

        return message[last].End - message[first].Start > 1;
    }

    private static bool HasAddress(Message message, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (message[i].Kind is TokenKind.Email or TokenKind.Url)
            {
                return true;
            }
        }

        return false;
    }
}
