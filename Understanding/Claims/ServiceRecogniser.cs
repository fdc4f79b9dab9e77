using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads which of the bot's own services is meant. The one with most words wins; another one later needs a word of correction.</summary>
internal sealed class ServiceRecogniser : IRecogniser
{
    public void Read(ClaimScope scope)
    {
        if (scope.FieldNamed("service") is not { } field || (scope.IsKnown(field.Name) && !scope.IsAsked(field) && !scope.Message.Has("correction")))
        {
            return;
        }

        var message = scope.Message;
        Dictionary<string, (int Count, int First)> counted = [];
        foreach (var (service, first) in ServiceWords.Find(message, scope.Context.Profile))
        {
            if (NotSaid.Judge(message, first, first, NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.Quoted) == NotSaidReason.Counts && !IsCompany(scope, first) && !IsOwnBusiness(scope, first))
            {
                var known = counted.GetValueOrDefault(service.Key, (0, first));
                counted[service.Key] = (known.Item1 + 1, Math.Min(known.Item2, first));
            }
        }

        if (counted.Count == 0)
        {
            return;
        }

        var best = counted.OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Value.First).First();
        var tie = counted.Count(entry => entry.Value.Count == best.Value.Count) > 1;
        var length = WordLength(scope.Context.Profile, best.Key, scope, best.Value.First);
        scope.Add(field, new FieldValue.Choice(best.Key), best.Value.First, best.Value.First + length - 1, tie ? 0.65 : 0.85);
    }

    private static bool IsCompany(ClaimScope scope, int at) => scope.Self.Company is { } company && at >= company.First && at <= company.Last;

    // "We make software for clinics" tells what they sell, not what they want.
    private static bool IsOwnBusiness(ClaimScope scope, int at) =>
        scope.Message.Hits("own-business").Exists(hit => hit.Last < at && hit.Last >= at - 6 && scope.Message.SegmentEnd(hit.Last) > at
            && !scope.Message.Hits("need").Exists(need => need.First > hit.Last && need.First <= at));

    private static int WordLength(BotProfile profile, string key, ClaimScope scope, int first)
    {
        var length = 1;
        foreach (var word in profile.Services.First(service => service.Key == key).Words)
        {
            var size = ServiceWords.Length(word);
            if (size > length && first + size <= scope.Message.Count && ServiceWords.Find(scope.Message, profile).Any(hit => hit.First == first)
                && scope.Message.Span(first, first + size - 1).Text.Replace('-', ' ').Equals(word.Replace('-', ' '), StringComparison.OrdinalIgnoreCase))
            {
                length = size;
            }
        }

        return length;
    }
}
