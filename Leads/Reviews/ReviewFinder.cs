using LeadBot.Leads.Claims;
using LeadBot.Leads.Conditions;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Routing;

namespace LeadBot.Leads.Reviews;

/// <summary>Finds the reasons for which a person must look first. What a person has decided stays decided.</summary>
internal static class ReviewFinder
{
    public static IReadOnlyList<Review> Find(ConditionFacts facts, ReviewOptions options)
    {
        var decided = facts.Lead.Review.Where(review => review.State != "open").ToList();
        var open = Reasons(facts, options)
            .Where(found => decided.All(review => review.Reason != found.Reason))
            .Select(found => new Review(found.Reason, "open") { Evidence = found.Evidence });
        return [.. decided, .. open];
    }

    private static IEnumerable<(ReviewReason Reason, string? Evidence)> Reasons(ConditionFacts facts, ReviewOptions options)
    {
        if (facts.Lead.Consent.State == ConsentState.Unclear)
        {
            yield return (ReviewReason.UnclearConsent, facts.Lead.Consent.Quote);
        }

        if (facts.Facts.DuplicateOf.Count > 0)
        {
            yield return (ReviewReason.Duplicate, string.Join(", ", facts.Facts.DuplicateOf));
        }

        if (Router.KindOf(facts) == LeadKind.Customer)
        {
            yield return (ReviewReason.ExistingCustomer, null);
        }

        if (HighValue(facts, options) is { } evidence)
        {
            yield return (ReviewReason.HighValue, evidence);
        }

        if (facts.Facts.Sensitive)
        {
            yield return (ReviewReason.Sensitive, null);
        }
    }

    private static string? HighValue(ConditionFacts facts, ReviewOptions options)
    {
        foreach (var field in facts.Profile.Fields)
        {
            switch (facts.Lead.Value(field.Name))
            {
                case FieldValue.Money money when money.Amount >= options.HighValueBudget:
                case FieldValue.Number number when number.Value >= options.HighValuePeople:
                    return $"{field.Name} {facts.Lead.Value(field.Name)}";
            }
        }

        return null;
    }
}
