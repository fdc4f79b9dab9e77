using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads fields that only this bot's owner has: a choice by its own words, a text as the whole answer; both only where asked.</summary>
internal sealed class OtherFieldRecogniser : IRecogniser
{
    private static readonly HashSet<string> Known = ["need", "company", "role", "timeline", "authority", "service", "industry"];

    public void Read(ClaimScope scope)
    {
        if (scope.Context.Asked is not { } asked || Known.Contains(asked) || scope.FieldNamed(asked) is not { } field || scope.Message.Count == 0)
        {
            return;
        }

        if (field.Kind == FieldKind.Choice)
        {
            ReadChoice(scope, field);
        }
        else if (field.Kind == FieldKind.Text && !Refuses(scope.Message))
        {
            var first = Opening.Skip(scope.Message, 0, scope.Message.Count);
            if (first < scope.Message.Count)
            {
                var last = scope.Message.Count - 1;
                scope.Add(field, new FieldValue.Text(scope.Message.Span(first, last).Text), first, last, 0.8);
            }
        }
    }

    private static bool Refuses(Message message) => message.Has("declined") || message.Has("unknown") || message.Has("vague") || message.Has("pass-on");

    private static void ReadChoice(ClaimScope scope, FieldDefinition field)
    {
        for (var i = 0; i < scope.Message.Count; i++)
        {
            foreach (var choice in field.Choices)
            {
                if (scope.Message[i].Norm.Equals(choice, StringComparison.OrdinalIgnoreCase)
                    && NotSaid.Judge(scope.Message, i, i, NotSaidReason.Negation | NotSaidReason.Hypothesis) == NotSaidReason.Counts)
                {
                    scope.Add(field, new FieldValue.Choice(choice), i, i, 0.9);
                    return;
                }
            }
        }
    }
}
