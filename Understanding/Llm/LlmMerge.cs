using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Intents;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Llm;

/// <summary>
/// Puts the LLM's reading into the built-in one. What the rules read stands where they are sure; the LLM fills what they left open; where
/// both differ and the rules were not sure, neither is stored and the visitor is asked.
/// </summary>
internal static class LlmMerge
{
    // At or above it the rules are not disputed.
    private const double Sure = 0.9;

    // Words of the visitor that two fields may share: a need names the service, and often the branch.
    private static readonly string[] Sharing = [ClaimGate.NeedField, "service", "industry"];

    public static Reading Into(Reading reading, LlmReply reply, string text, ReadingContext context, LlmOffer offer, BuiltInUnderstanding builtIn)
    {
        var message = new Message(text);
        var check = new LlmClaims(message, reading, context, builtIn);
        List<Claim> claims = [.. reading.Claims];
        List<DroppedClaim> refused = [];
        List<Claim> accepted = [];
        foreach (var finding in reply.Findings.DistinctBy(finding => finding.Field))
        {
            var (claim, why) = check.Check(finding);
            if (claim is null)
            {
                refused.Add(Refused(context.Profile, finding, why!));
            }
            else if (MayAdd(reading, claim, accepted, context))
            {
                accepted.Add(claim);
                Add(claims, claim, context);
            }
        }

        return reading with
        {
            Claims = claims,
            Refused = refused,
            Answer = Answer(reading, claims, context),
            ChosenAnswerId = Offered(reply.Answer, offer.Answers),
            ChosenClarification = Offered(reply.Clarification, offer.Clarifications),
        };
    }

    private static bool MayAdd(Reading reading, Claim claim, List<Claim> accepted, ReadingContext context)
    {
        // Who declined, or does not know, has not answered; whatever the model makes of the words.
        if (claim.Field == context.Asked && reading.Answer is AnswerKind.Declined or AnswerKind.Unknown or AnswerKind.PassOn)
        {
            return false;
        }

        // A doubt is of use only where it makes the open question come once more; a "hello" in between is none.
        if (claim.Confidence < context.Profile.Field(claim.Field)!.Threshold && (claim.Field != context.Asked || IsSocial(reading)))
        {
            return false;
        }

        if (claim.Field == ClaimGate.NeedField && context.Asked is not null and not ClaimGate.NeedField && reading.Answer == AnswerKind.Given)
        {
            return false; // the message answers another question
        }

        return Sharing.Contains(claim.Field)
            || !reading.Claims.Concat(accepted).Any(other => other.Field != claim.Field && !Sharing.Contains(other.Field) && Shares(claim, other));
    }

    /// <summary>"Hello there" says nothing of any field.</summary>
    public static bool IsSocial(Reading reading) =>
        reading.Intents is [{ Name: IntentNames.Greeting or IntentNames.Thanks or IntentNames.SmallTalk, Probability: >= 0.5 }, ..];

    private static void Add(List<Claim> claims, Claim claim, ReadingContext context)
    {
        var field = context.Profile.Field(claim.Field)!;
        var rules = claims.Where(other => other.Field == claim.Field && other.By != ClaimedBy.Llm).ToList();
        if (rules.Count == 0)
        {
            claims.Add(IsDisputed(claim, context) ? Below(claim, field) : claim);
            return;
        }

        // An unsure meaning is no objection, nor is another stretch of the same need.
        if (claim.Confidence < field.Threshold || field.Name == ClaimGate.NeedField || !IsOpenToDoubt(field) || rules.Any(rule => Agree(rule.Value, claim.Value)))
        {
            return;
        }

        foreach (var rule in rules.Where(rule => rule.Confidence < Sure && !rule.Corrects))
        {
            claims[claims.IndexOf(rule)] = Below(rule, field);
        }
    }

    /// <summary>What stands already changes by the visitor's answer or correction, which the rules see; not by what a model makes of a later line.</summary>
    private static bool IsDisputed(Claim claim, ReadingContext context) =>
        claim.Field != context.Asked && context.Known.TryGetValue(claim.Field, out var known)
        && known is { State: FieldState.Answered, Value: { } value } && !Agree(value, claim.Value);

    /// <summary>Kinds that rules read exactly are theirs alone.</summary>
    private static bool IsOpenToDoubt(FieldDefinition field) => field.Kind is FieldKind.Text or FieldKind.PersonName or FieldKind.Choice;

    private static Claim Below(Claim claim, FieldDefinition field) => claim with { Confidence = Math.Min(claim.Confidence, field.Threshold - 0.01) };

    private static AnswerKind Answer(Reading reading, List<Claim> claims, ReadingContext context)
    {
        if (context.Asked is not { } asked || context.Profile.Field(asked) is not { } field || reading.Answer is not (AnswerKind.None or AnswerKind.Vague or AnswerKind.Given))
        {
            return reading.Answer;
        }

        var about = claims.Where(claim => claim.Field == asked).ToList();
        return about.Count == 0 ? reading.Answer
            : about.Exists(claim => claim.Confidence >= field.Threshold) ? AnswerKind.Given
            : AnswerKind.Vague;
    }

    private static bool Agree(FieldValue one, FieldValue other)
    {
        var (first, second) = (one.ToString()!, other.ToString()!);
        return first.Contains(second, StringComparison.OrdinalIgnoreCase) || second.Contains(first, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Shares(Claim one, Claim other)
    {
        var (start, length) = Words(one);
        var (from, count) = Words(other);
        return start < from + count && from < start + length;
    }

    // A quote may be the whole phrase; what a text takes is the value's own words.
    private static (int Start, int Length) Words(Claim claim)
    {
        var at = claim.Value is FieldValue.Text text ? LlmQuote.Find(claim.Quote, text.Value) : -1;
        return at < 0 ? (claim.Offset, claim.Quote.Length) : (claim.Offset + at, claim.Value.ToString()!.Length);
    }

    /// <summary>What was refused keeps no words of the model, and only field names that are ours.</summary>
    private static DroppedClaim Refused(BotProfile profile, LlmFinding finding, string why) =>
        new(new Claim(profile.Field(finding.Field) is null ? "other" : finding.Field, new FieldValue.Text(""), "", 0, 0, ClaimedBy.Llm), why);

    private static string? Offered(string? id, IReadOnlyList<OfferedAnswer> offered) => offered.Any(one => one.Id == id) ? id : null;
}
