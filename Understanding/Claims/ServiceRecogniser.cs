using LeadBot.Leads.Claims;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads which of the bot's own services is meant. The one with most words wins; another one later needs a word of correction.</summary>
internal sealed class ServiceRecogniser : IRecogniser
{
    private const NotSaidReason Checks = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.Quoted;

    public void Read(ClaimScope scope)
    {
        if (scope.FieldNamed("service") is not { } field || (scope.IsKnown(field.Name) && !scope.IsAsked(field) && !scope.Message.Has("correction")))
        {
            return;
        }

        var message = scope.Message;
        Dictionary<string, (int Count, int First, int Last)> counted = [];
        foreach (var (service, first, last) in ServiceWords.Find(message, scope.Context.Profile))
        {
            if (NotSaid.Judge(message, first, last, Checks) == NotSaidReason.Counts && !IsCompany(scope, first) && !IsOwnBusiness(scope, first))
            {
                var known = counted.GetValueOrDefault(service.Key, (0, first, last));
                var longer = first == known.Item2 && last > known.Item3;
                counted[service.Key] = first < known.Item2 || longer ? (known.Item1 + 1, first, last) : (known.Item1 + 1, known.Item2, known.Item3);
            }
        }

        if (counted.Count == 0)
        {
            return;
        }

        var (key, best) = counted.OrderByDescending(static entry => entry.Value.Count).ThenBy(static entry => entry.Value.First).First();
        var tie = counted.Count(entry => entry.Value.Count == best.Count) > 1;
        scope.Add(field, new FieldValue.Choice(key), best.First, best.Last, tie ? 0.65 : 0.85);
    }

    private static bool IsCompany(ClaimScope scope, int at) => scope.Self.Company is { } company && at >= company.First && at <= company.Last;

    // "We make software for clinics" tells what they sell, not what they want.
    private static bool IsOwnBusiness(ClaimScope scope, int at) =>
        scope.Message.Hits("own-business").Exists(hit => hit.Last < at && hit.Last >= at - 6 && scope.Message.SegmentEnd(hit.Last) > at
            && scope.Message.Hits("need", hit.Last + 1, at + 1).Length == 0);
}
