using LeadBot.Leads.Claims;
using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Intents;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Answers;

/// <summary>Says how a message answers the question that was asked: with a value, a refusal, "I don't know", vaguely, or not at all.</summary>
internal static class AnswerReader
{
    public static (AnswerKind Kind, TextSpan? Quote) Read(ClaimScope scope, IReadOnlyList<Intent> intents, TextSpan? question)
    {
        var message = scope.Message;
        if (First(message, "pass-on") is { } pass)
        {
            return (AnswerKind.PassOn, message.Span(pass.First, pass.Last));
        }

        if (scope.Context.Asked is not { } asked || asked == "consent" || message.Count == 0)
        {
            return (scope.Context.Asked is not (null or "consent" or "need") && IsDash(message.Text) ? AnswerKind.Unknown : AnswerKind.None, null);
        }

        var threshold = scope.Context.Profile.Field(asked)?.Threshold ?? 0.6;
        foreach (var claim in scope.Claims)
        {
            if (claim.Field == asked && claim.Confidence >= threshold)
            {
                return (AnswerKind.Given, new TextSpan(claim.Quote, claim.Offset));
            }
        }

        if (asked == "email" && First(message, "prefers-phone") is { } phone && !message.Has("advance"))
        {
            return (AnswerKind.Declined, message.Span(phone.First, phone.Last));
        }

        if (asked == "phone" && First(message, "prefers-mail") is { } mail)
        {
            return (AnswerKind.Declined, message.Span(mail.First, mail.Last));
        }

        var refusal = Refusal(message, asked);
        var unknown = asked == "need" ? null : First(message, "unknown");
        if (refusal is { } declined && !(unknown is { } known && (known.First < declined.First || (known.First == declined.First && known.Last > declined.Last))))
        {
            return (AnswerKind.Declined, message.Span(declined.First, declined.Last));
        }

        if (unknown is { } open)
        {
            return (AnswerKind.Unknown, message.Span(open.First, open.Last));
        }

        // Who gives the other way to be reached has answered how to be reached.
        var other = asked == "email" ? "phone" : asked == "phone" ? "email" : null;
        if (other is not null && scope.Claims.Find(claim => claim.Field == other) is { } instead)
        {
            return (AnswerKind.Declined, new TextSpan(instead.Quote, instead.Offset));
        }

        if (IsElsewhere(scope, intents, question, asked))
        {
            return (AnswerKind.None, null);
        }

        return First(message, "vague") is { } vague
            ? (AnswerKind.Vague, message.Span(vague.First, vague.Last))
            : (AnswerKind.Vague, null);
    }

    // A dash in place of an answer, as in a form.
    private static bool IsDash(string text) => text.AsSpan().Trim() is { Length: > 0 and <= 3 } mark && mark.IndexOfAnyExcept("-\u2013\u2014/_") < 0;

    // "No" alone refuses a question for a fact; "no phone please" refuses the phone, and not the e-mail that stands beside it.
    private static Hit? Refusal(Message message, string asked)
    {
        foreach (var hit in message.Hits("declined"))
        {
            var words = message.Span(hit.First, hit.Last).Text;
            var other = asked switch
            {
                "email" => words.StartsWith("no phone", StringComparison.OrdinalIgnoreCase) || words.StartsWith("no calls", StringComparison.OrdinalIgnoreCase),
                "phone" => words.StartsWith("no email", StringComparison.OrdinalIgnoreCase),
                _ => false,
            };
            if (!other)
            {
                return hit;
            }
        }

        var alone = message.Count == 1 || (message.Count == 2 && message.NormAt(1) is "thanks" or "sorry" or "please" or "thx" or "no" or "way");
        return alone && message.NormAt(0) is "no" or "nope" or "nah" or "never" or "pass" or "skip" or "private" or "secret" ? new Hit(0, message.Count - 1) : null;
    }

    // A question of the visitor's own, a greeting, or facts for other fields leave the asked one open.
    private static bool IsElsewhere(ClaimScope scope, IReadOnlyList<Intent> intents, TextSpan? question, string asked)
    {
        var message = scope.Message;
        foreach (var intent in intents)
        {
            if (intent.Name is not (IntentNames.Sales or IntentNames.ChooseService or IntentNames.Thanks or IntentNames.Question or IntentNames.SmallTalk))
            {
                return true;
            }
        }

        if (question is not null && !message.Has("vague"))
        {
            return true;
        }

        return scope.Claims.Exists(claim => claim.Field != asked && claim.Field is not ("need" or "service" or "industry" or "authority")) && !message.Has("vague") && asked != "need";
    }

    private static Hit? First(Message message, string tag)
    {
        Hit? first = null;
        foreach (var hit in message.Hits(tag))
        {
            var better = first is null || hit.First < first.Value.First || (hit.First == first.Value.First && hit.Last > first.Value.Last);
            first = better ? hit : first;
        }

        return first;
    }
}
