using System.Collections.Frozen;
using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Classification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Intents;

/// <summary>
/// Asks the trained model about what the rules left open. A rule that spoke is right; and since an intent that stops the conversation
/// costs a good lead where it is wrong, the model may name one only where validation texts were almost never wrong and nothing in the
/// message speaks against it.
/// </summary>
internal static class LearnedIntents
{
    private const double Lowest = 0.5;
    private const double LowestToStop = 0.9;

    // Who tells of their company is more often on their way than at an end.
    private const double LowestBesideFacts = 0.97;

    // A longer message tells of many things, and one probability for all of them says little.
    private const int MostWords = 40;

    private const int FewestWords = 4;

    private static readonly FrozenSet<string> Wishes = FrozenSet.Create(StringComparer.Ordinal, IntentNames.Sales, IntentNames.ChooseService, IntentNames.Question);

    private static readonly FrozenSet<string> Social = FrozenSet.Create(StringComparer.Ordinal, IntentNames.Greeting, IntentNames.Thanks, IntentNames.SmallTalk);

    // Phrases by which the rules know an intent. Where they stand and no rule fired, a rule has excused them: "our customers ask us for a quote".
    private static readonly FrozenDictionary<string, string[]> Excused = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [IntentNames.OptOut] = ["opt_out", "opt_out-off"],
        [IntentNames.Emergency] = ["emergency", "emergency-off"],
        [IntentNames.Complaint] = ["complaint"],
        [IntentNames.HumanRequest] = ["human_request", "human_request-off"],
        [IntentNames.Legal] = ["legal", "legal-off"],
        [IntentNames.Guarantee] = ["guarantee", "guarantee-off"],
        [IntentNames.CustomScope] = ["custom_scope"],
        [IntentNames.Pricing] = ["pricing", "pricing-off"],
        [IntentNames.Support] = ["support", "support-off", "customer-off"],
        [IntentNames.ExistingCustomer] = ["customer", "customer-off"],
        [IntentNames.ContactLater] = ["contact_later", "advance"],
        [IntentNames.Spam] = ["need"],
        [IntentNames.Other] = ["other", "other-lone"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the model adds to the rules' intents, or null.</summary>
    /// <param name="answers">True where the message answers the question that was asked.</param>
    public static Intent? Find(ClaimScope scope, List<Intent> rules, bool answers)
    {
        var message = scope.Message;
        if (answers || message.Count is 0 or > MostWords || rules.Exists(static intent => intent.Probability >= Lowest && !Wishes.Contains(intent.Name) && !Social.Contains(intent.Name)))
        {
            return null;
        }

        var found = IntentModel.Current.Predict(message.Text);
        if (!found.IsKnown || found.Probability < Lowest || rules.Exists(intent => intent.Name == found.Label))
        {
            return null;
        }

        return Counts(scope, found) ? new Intent(found.Label, found.Probability, message.Span(0, message.Count - 1)) : null;
    }

    // "Wow, that sounds lovely" answers a question badly; taken for small talk it would be asked for ever.
    private static bool Counts(ClaimScope scope, IntentPrediction found) =>
        Wishes.Contains(found.Label) || (found.IsSure && (Social.Contains(found.Label) ? scope.Context.Asked is null : MayStop(scope, found.Label, found.Probability)));

    private static bool MayStop(ClaimScope scope, string intent, double probability) =>
        probability >= (scope.Claims.Count > 0 ? LowestBesideFacts : LowestToStop)
        && !Excused[intent].Any(scope.Message.Has)
        && !scope.Message.Has("third")
        && scope.Message.Quoted.Count == 0
        && !MayAnswer(scope, intent)
        && !(scope.Context.Asked is "budget" or "companySize" or "timeline" && scope.Message.Quantities.Count > 0)
        && !IsFact(scope);

    // "My call", "immediately" and "I'd rather not" answer questions; only the rules may hear more in them.
    private static bool MayAnswer(ClaimScope scope, string intent) => scope.Context.Asked switch
    {
        null => false,
        "consent" => true,
        "email" or "phone" or "name" when intent == IntentNames.ContactLater => true,
        // "The figure stays behind the curtain" bears no word of anything that is wrong.
        not "need" when intent == IntentNames.Support => !scope.Message.Has("trouble") && !scope.Message.Has("support-sign") && !scope.Message.Has("delivered"),
        // "Me, my wife and a trainee" is no wrong number.
        not "need" when intent == IntentNames.Other => true,
        _ => intent == IntentNames.OptOut || scope.Message.Count < FewestWords,
    };

    // "Director of human resources": a value and little else.
    private static bool IsFact(ClaimScope scope) =>
        scope.Claims.Exists(claim => claim.Field != "need" && claim.Quote.Length * 2 > scope.Message.Text.Length);
}
