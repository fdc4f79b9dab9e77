using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Llm;

/// <summary>Whether words of the visitor can be what a text field holds: a model that quotes faithfully may still quote the wrong words.</summary>
internal static class LlmShape
{
    public static bool Fits(FieldDefinition field, Message message, int first, int last, bool isAsked)
    {
        var words = last - first + 1;
        var (least, most) = (field.Kind, field.Name) switch
        {
            (FieldKind.PersonName, _) => (1, 5),
            (_, ClaimGate.NeedField) => (isAsked ? 1 : 3, 80),
            (_, "company" or "role" or "industry") => (1, 8),
            _ => (1, 40),
        };
        if (words < least || words > most || !PlainAnswer.IsPossible(new Message(message.Span(first, last).Text)))
        {
            return false; // "hi there", "no idea", "yes" and "I'd rather not say" are no names and no needs
        }

        if (field.Kind == FieldKind.PersonName)
        {
            return IsName(message, first, last) && (isAsked || message.IsCapital(first));
        }

        return field.Name is not ("company" or "role" or "industry")
            || (HasWord(message, first, last) && (isAsked || field.Name != "company" || message.IsCapital(first) || message[first].Kind == TokenKind.Number));
    }

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

    private static bool HasWord(Message message, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (message[i].Kind is TokenKind.Email or TokenKind.Url)
            {
                return false;
            }
        }

        return true;
    }
}
