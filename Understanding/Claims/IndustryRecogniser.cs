using LeadBot.Leads.Claims;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads the visitor's branch, in their own words ("a law firm", "in logistics", "(flower wholesale)").</summary>
internal sealed class IndustryRecogniser : IRecogniser
{
    private const NotSaidReason Checks = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Past | NotSaidReason.Quoted;

    public void Read(ClaimScope scope)
    {
        if (scope.FieldNamed("industry") is not { } field || (scope.IsKnown(field.Name) && !scope.IsAsked(field)))
        {
            return;
        }

        var message = scope.Message;
        for (var i = 0; i < message.Count; i++)
        {
            for (var length = 2; length >= 1; length--)
            {
                if (i + length > message.Count || !Lists.Industries.Contains(Words(message, i, length)) || !IsOwn(scope, i, i + length - 1))
                {
                    continue;
                }

                if (NotSaid.Judge(message, i, i + length - 1, Checks) == NotSaidReason.Counts)
                {
                    scope.Add(field, new FieldValue.Text(message.Span(i, i + length - 1).Text), i, i + length - 1, 0.8);
                    return;
                }
            }
        }
    }

    private static string Words(Message message, int at, int length) => length == 1 ? message[at].Norm : message[at].Norm + " " + message[at + 1].Norm;

    // "We are in logistics", "a 90 person insurer", a whole segment "manufacturing"; never inside a name or as somebody's customers.
    private static bool IsOwn(ClaimScope scope, int first, int last)
    {
        var message = scope.Message;
        if (scope.Self.Company is { } company && first <= company.Last && company.First <= last || scope.Self.Role is { } role && first <= role.Last && role.First <= last)
        {
            return false;
        }

        var alone = message[first].Before >= Break.Comma && (last + 1 >= message.Count || message[last + 1].Before >= Break.Comma);
        if (alone || scope.Context.Asked == "industry")
        {
            return true;
        }

        for (var i = first - 1; i >= 0 && i >= first - 6 && message[i + 1].Before < Break.Comma; i--)
        {
            if (message[i].Norm is "we're" or "wer" || (message[i].Norm is "are" or "in" or "do" or "r" or "run" or "own" && message.NormAt(i - 1) is "we" or "i" or "are" or "work"))
            {
                return true;
            }
        }

        return false;
    }
}
