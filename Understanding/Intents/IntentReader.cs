using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Intents;

/// <summary>Recognises what a message wants by rules over <c>Data/intents.phrases</c> and <c>support.phrases</c>.</summary>
internal static class IntentReader
{
    private const NotSaidReason OfOthers = NotSaidReason.ThirdParty | NotSaidReason.Quoted;

    /// <summary>Intents, most probable first.</summary>
    public static List<Intent> Read(ClaimScope scope, bool hasSensitive)
    {
        var message = scope.Message;
        List<Intent> found = [];
        if (Spam.Recognise(message) is { } spam)
        {
            return [spam];
        }

        if (hasSensitive)
        {
            found.Add(new Intent(IntentNames.Sensitive, 0.97));
        }

        Add(found, message, IntentNames.OptOut, scope.Context.Asked == "consent" ? null : "opt_out", 0.95, off: "opt_out-off");
        Add(found, message, IntentNames.Emergency, "emergency", 0.9, off: "emergency-off");
        Add(found, message, IntentNames.Complaint, "complaint", 0.9);
        Frustration.Add(found, message);
        Add(found, message, IntentNames.HumanRequest, "human_request", 0.9, off: "human_request-off");
        Add(found, message, IntentNames.Legal, "legal", 0.88, off: "legal-off");
        Add(found, message, IntentNames.Guarantee, "guarantee", 0.9, off: "guarantee-off");
        Add(found, message, IntentNames.CustomScope, "custom_scope", 0.88);
        Add(found, message, IntentNames.Pricing, "pricing", 0.9, off: "pricing-off");
        AddCustomers(found, scope);
        Add(found, message, IntentNames.PassOn, "pass-on", 0.9);
        Add(found, message, IntentNames.Other, "other", 0.85);
        Add(found, message, IntentNames.Other, message.Has("need") ? null : "other-lone", 0.85);
        if (WrongAddress.Find(scope) is { } elsewhere)
        {
            found.Add(new Intent(IntentNames.Other, 0.85, elsewhere));
        }

        if (found.Find(intent => intent.Name == IntentNames.HumanRequest) is null && scope.Context.Asked is not ("consent" or "email" or "phone" or "name") && (!message.Has("advance") || message.Has("contact-dated")))
        {
            Add(found, message, IntentNames.ContactLater, "contact_later", 0.85);
        }

        Add(found, message, IntentNames.Greeting, "greeting", 0.95);
        Add(found, message, IntentNames.SmallTalk, "small_talk", 0.8);
        Add(found, message, IntentNames.Thanks, "thanks", 0.7);
        AddWish(found, scope);
        if (QuestionReader.Find(scope) is { } question)
        {
            found.Add(new Intent(IntentNames.Question, 0.75, question));
        }

        found.Sort(static (a, b) => b.Probability.CompareTo(a.Probability));
        return found;
    }

    private static void Add(List<Intent> found, Message message, string intent, string? tag, double probability, string? off = null)
    {
        if (tag is null)
        {
            return;
        }

        foreach (var hit in message.Hits(tag))
        {
            var excused = off is not null && message.Touches(off, hit.First, hit.Last) || tag == "contact_later" && IsNaming(message, hit);
            excused |= tag is "pricing" or "legal" or "guarantee" or "custom_scope" or "human_request" && IsDisclaimed(message, hit);
            if (!excused && NotSaid.Judge(message, hit.First, hit.Last, IsAddressed(message, hit) ? NotSaidReason.Quoted : OfOthers) == NotSaidReason.Counts && !IsHypothetical(message, hit, tag))
            {
                found.Add(new Intent(intent, probability, message.Span(hit.First, hit.Last)));
                return;
            }
        }
    }

    // "Not asking for any legal opinion", "no need for a quote yet"
    private static bool IsDisclaimed(Message message, Hit hit)
    {
        foreach (var other in message.Hits("not-asked", hit.First - 8, hit.First))
        {
            var reaches = other.Last >= hit.First - 3;
            for (var i = other.Last + 1; i <= hit.First && reaches; i++)
            {
                reaches = message[i].Before < Break.Comma;
            }

            if (reaches)
            {
                return true;
            }
        }

        return false;
    }

    // "Could you advise us whether our supplier ..." asks the firm, whoever it speaks of.
    private static bool IsAddressed(Message message, Hit hit)
    {
        for (var i = message.SentenceStart(hit.First); i <= hit.Last; i++)
        {
            if (message[i].Norm is "you" or "your" or "please" or "u" or "ur")
            {
                return true;
            }
        }

        return false;
    }

    // "Just call me Bob" tells a name.
    private static bool IsNaming(Message message, Hit hit)
    {
        var next = hit.Last + 1;
        return message.IsNorm(hit.Last, "me") && next < message.Count && message[next].Before <= Break.Space && !Lists.NotNames.Contains(message[next].Norm)
            && (message.IsCapital(next) || Lists.FirstNames.Contains(message[next].Norm));
    }

    // "What do our customers pay" and "the price quotes we send to our clients" ask the firm for nothing.
    private static bool IsHypothetical(Message message, Hit hit, string tag) =>
        tag is "pricing" or "custom_scope" or "legal" or "guarantee" && !message.Span(hit.First, hit.Last).Text.StartsWith("you", StringComparison.OrdinalIgnoreCase) && !message.IsNorm(hit.First - 1, "you") && NotSaid.Judge(message, hit.Last, hit.Last, NotSaidReason.Hypothesis) != NotSaidReason.Counts
        && !message.Span(hit.First, message.SentenceEnd(hit.Last) - 1).Text.Contains('?', StringComparison.Ordinal);

    private static void AddCustomers(List<Intent> found, ClaimScope scope)
    {
        var message = scope.Message;
        var customer = Own(message, "customer");
        var support = Own(message, "support") ?? (message.Has("support-sign") ? Own(message, "support-ask") : null) ?? (message.Has("trouble") ? Own(message, "delivered") : null);
        if (customer is { } known && message.Has("new-wish") && message.Has("need"))
        {
            found.Add(new Intent(IntentNames.ExistingCustomer, 0.9, message.Span(known.First, known.Last)));
        }
        else if (support is { } help)
        {
            found.Add(new Intent(IntentNames.Support, 0.9, message.Span(help.First, help.Last)));
        }
        else if (customer is { } client)
        {
            var wishes = message.Has("need") || message.Has("new-wish") || scope.IsKnown("need"); // or they have said before what they come for
            found.Add(new Intent(wishes ? IntentNames.ExistingCustomer : IntentNames.Support, wishes ? 0.75 : 0.7, message.Span(client.First, client.Last)));
        }
    }

    private static Hit? Own(Message message, string tag)
    {
        foreach (var hit in message.Hits(tag))
        {
            var excused = tag is "customer" or "delivered" && message.Touches("customer-off", hit.First, hit.Last) || tag is "support" && message.Touches("support-off", hit.First, hit.Last);
            if (!excused && NotSaid.Judge(message, hit.First, hit.Last, NotSaidReason.Quoted | NotSaidReason.Hypothesis | NotSaidReason.Negation) == NotSaidReason.Counts)
            {
                return hit;
            }
        }

        return null;
    }

    private static void AddWish(List<Intent> found, ClaimScope scope)
    {
        if (scope.Claims.Find(claim => claim.Field == "need") is { } need)
        {
            found.Add(new Intent(IntentNames.Sales, 0.8, new TextSpan(need.Quote, need.Offset)));
        }

        if (scope.Claims.Find(claim => claim.Field == "service") is { } service)
        {
            found.Add(new Intent(IntentNames.ChooseService, 0.6, new TextSpan(service.Quote, service.Offset)));
        }
    }
}
