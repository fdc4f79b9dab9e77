using System.Globalization;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Intents;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Llm;

/// <summary>
/// Turns what the model recorded into claims, or refuses it. A model is never believed: its quote must stand in the message and count as
/// said; a value of a kind that has rules (number, amount, address, choice) must be what the rules read in that quote and in its clause;
/// a text must be a stretch of its quote.
/// </summary>
internal sealed class LlmClaims(Message message, Reading reading, ReadingContext context, BuiltInUnderstanding builtIn)
{
    /// <summary>A meaning that the words allow but no rule finds in them: worth a clarifying question, never stored.</summary>
    public const double Interpreted = 0.3;

    private const NotSaidReason Own = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Quoted;

    /// <summary>The claim, or why there is none.</summary>
    public (Claim? Claim, string? Refusal) Check(LlmFinding finding)
    {
        if (context.Profile.Field(finding.Field) is not { } field)
        {
            return (null, "unknown_field");
        }

        var quote = finding.Quote.Trim();
        if (LlmQuote.Fault(quote) is { } fault)
        {
            return (null, fault);
        }

        var why = "not_quoted";
        foreach (var place in LlmQuote.Places(message.Text, quote))
        {
            var (claim, refusal) = field.Kind is FieldKind.Text or FieldKind.PersonName
                ? Text(field, finding.Value.Trim(), quote, place)
                : Ruled(field, finding, quote, place);
            if (claim is not null)
            {
                return (claim, null);
            }

            why = refusal!;
        }

        return (null, why);
    }

    private (Claim? Claim, string? Refusal) Ruled(FieldDefinition field, LlmFinding finding, string quote, int place)
    {
        if (LlmQuote.Tokens(message, place, quote.Length) is not var (first, last))
        {
            return (null, "not_quoted");
        }

        if (NotSaid.Judge(message, first, last, Reasons(field)) != NotSaidReason.Counts)
        {
            return (null, "not_said");
        }

        var clause = LlmQuote.Clause(message, first, last);
        if (Reread(field, finding, quote) is { } found && Reread(field, finding, clause.Text) is not null)
        {
            return (found with { Offset = place + found.Offset, Confidence = Math.Min(found.Confidence, 0.85), By = ClaimedBy.Llm, Corrects = false }, null);
        }

        return field.Kind == FieldKind.Choice && field.Choices.Contains(finding.Value)
            ? (new Claim(field.Name, new FieldValue.Choice(finding.Value), quote, place, Interpreted, ClaimedBy.Llm), null)
            : (null, "not_followed");
    }

    /// <summary>What the rules read in these words alone, where it is the value that the model recorded.</summary>
    private Claim? Reread(FieldDefinition field, LlmFinding finding, string words) =>
        builtIn.Read(words, context with { Known = new Dictionary<string, FieldAnswer>() }).Claims
            .FirstOrDefault(claim => claim.Field == field.Name && claim.Confidence >= field.Threshold && IsSame(claim.Value, finding));

    private static bool IsSame(FieldValue read, LlmFinding recorded) => read switch
    {
        FieldValue.Number number => Number(recorded.Value) == number.Value,
        FieldValue.Money money => Number(recorded.Value) == money.Amount
            && (string.IsNullOrEmpty(recorded.Currency) || string.Equals(recorded.Currency, money.Currency, StringComparison.OrdinalIgnoreCase)),
        FieldValue.Choice choice => choice.Key == recorded.Value,
        // An address or number may be recorded as it was written; what is stored is what the rules made of it.
        _ => Signs(read.ToString()!).EndsWith(Signs(recorded.Value).TrimStart('0'), StringComparison.OrdinalIgnoreCase) && Signs(recorded.Value).Length >= 4,
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Signs(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private (Claim? Claim, string? Refusal) Text(FieldDefinition field, string value, string quote, int place)
    {
        var at = value.Length == 0 ? -1 : LlmQuote.Find(quote, value);
        if (at < 0)
        {
            return (null, "not_said");
        }

        var written = quote.Substring(at, value.Length);
        if (LlmQuote.Tokens(message, place + at, written.Length) is not var (first, last)
            || NotSaid.Judge(message, first, last, Reasons(field)) != NotSaidReason.Counts)
        {
            return (null, "not_said");
        }

        var isAsked = context.Asked == field.Name && !SpeaksOfElse(place, quote.Length);
        var support = LlmShape.Of(field, message, first, last, isAsked);
        if (support == LlmSupport.Good && field.Name == ClaimGate.NeedField && !WantsSomething(isAsked))
        {
            support = LlmSupport.Doubtful;
        }

        return support switch
        {
            LlmSupport.None => (null, "not_followed"),
            LlmSupport.Doubtful => (new Claim(field.Name, new FieldValue.Text(written), quote, place, Interpreted, ClaimedBy.Llm), null),
            _ => (new Claim(field.Name, new FieldValue.Text(written), quote, place, isAsked ? 0.75 : 0.65, ClaimedBy.Llm), null),
        };
    }

    /// <summary>A question, a wish for a person or a complaint is no answer, whatever words stand in it.</summary>
    private bool SpeaksOfElse(int place, int length) =>
        (reading.Question is { } question && place < question.Offset + question.Text.Length && question.Offset < place + length)
        || LlmMerge.IsSocial(reading)
        || reading.Intents.Any(intent => intent.Probability >= 0.5 && intent.Name is not (IntentNames.Sales or IntentNames.ChooseService or IntentNames.Greeting
            or IntentNames.Thanks or IntentNames.Question or IntentNames.PassOn));

    /// <summary>Words are a need only of somebody who wants something of the firm.</summary>
    private bool WantsSomething(bool isAsked) =>
        isAsked || reading.Find(IntentNames.Sales) is { Probability: >= 0.5 } || reading.Find(IntentNames.ChooseService) is { Probability: >= 0.5 };

    private static NotSaidReason Reasons(FieldDefinition field) => field.Kind switch
    {
        FieldKind.People => Own | NotSaidReason.Past | NotSaidReason.Future,
        FieldKind.Email or FieldKind.Phone or FieldKind.Website => NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Quoted,
        FieldKind.Text when field.Name == ClaimGate.NeedField => NotSaidReason.Hypothesis | NotSaidReason.Firm | NotSaidReason.Quoted,
        FieldKind.Text => Own | NotSaidReason.Past,
        _ => Own,
    };
}
