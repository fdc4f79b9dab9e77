using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads when the visitor wants to start. Where it was not asked, a word of starting must stand near it.</summary>
internal sealed class TimelineRecogniser(TimeProvider time) : IRecogniser
{
    private const NotSaidReason Checks = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Quoted | NotSaidReason.Jest;

    private static readonly (string Tag, string Choice)[] Words =
        [("timeline-none", "none"), ("timeline-curious", "none"), ("timeline-later", "later"), ("timeline-half", "halfYear"), ("timeline-quarter", "quarter"), ("timeline-now", "now")];

    public void Read(ClaimScope scope)
    {
        if (scope.FieldNamed("timeline") is not { } field)
        {
            return;
        }

        var message = scope.Message;
        var isAsked = scope.IsAsked(field);
        List<(string Choice, int First, int Last, double Confidence)> found = [];
        foreach (var candidate in Candidates(scope, field, isAsked).OrderByDescending(static candidate => candidate.Last - candidate.First))
        {
            if (NotSaid.Judge(message, candidate.First, candidate.Last, Checks) == NotSaidReason.Counts
                && !found.Exists(other => other.First <= candidate.Last && candidate.First <= other.Last))
            {
                found.Add(candidate);
            }
        }

        // "When the new fiscal year starts in April", "next year, in January": the month says which part of the year.
        if (found.Exists(static candidate => candidate.Confidence is 0.85 or 0.75))
        {
            found.RemoveAll(candidate => candidate is { Choice: "later", Confidence: 0.9 } && message.NormAt(candidate.Last) == "year");
        }

        // "Asap, latest end of January", "start immediately, end by summer": the beginning is what was asked for.
        if (isAsked && found.Count > 1 && found.Exists(candidate => !IsEnd(message, candidate.First)))
        {
            found.RemoveAll(candidate => IsEnd(message, candidate.First));
        }

        // "Summer is too late, it has to start in 2 months", "after the festival, begin in March": the date beside the word of starting.
        found.RemoveAll(candidate => message.NormAt(candidate.Last + 1) is "is" or "would" && TooLate(message, candidate.Last + 2));
        if (isAsked && found.Count > 1 && found.Exists(candidate => IsBehindStart(message, candidate.First)))
        {
            found.RemoveAll(candidate => !IsBehindStart(message, candidate.First));
        }

        found.Sort(static (a, b) => a.First.CompareTo(b.First));
        var corrected = Corrections.LastAfterCorrection(message, [.. found.Select(candidate => candidate.First)]);
        foreach (var (choice, first, last, confidence) in found)
        {
            if (field.Choices.Count == 0 || field.Choices.Contains(choice))
            {
                if (corrected is null || corrected == first)
                {
                    scope.Add(field, new FieldValue.Choice(choice), first, last, confidence, corrected is not null);
                }
            }
        }
    }

    private IEnumerable<(string Choice, int First, int Last, double Confidence)> Candidates(ClaimScope scope, FieldDefinition field, bool isAsked)
    {
        var message = scope.Message;
        foreach (var quantity in message.Quantities)
        {
            var unit = message.NormAt(quantity.Last + 1) is "business" or "working" or "calendar" or "full" or "short" or "more" or "good" ? quantity.Last + 2 : quantity.Last + 1;
            if (unit < message.Count && message[unit].Before <= Break.Hyphen && !scope.Taken.Contains(quantity.First)
                && Durations.Days(message[unit].Norm) is { } days && IsStart(message, quantity.First, unit, scope.IsAskedAt(field, quantity.First)))
            {
                yield return (Durations.Choice(quantity.Low * days), quantity.First, FromNow(message, unit), 0.92);
            }
        }

        if (ByThen(message, scope.IsAsked(field)) is { } then)
        {
            yield return then;
        }

        if (Amended(message) is { } amended)
        {
            yield return amended;
        }

        foreach (var (choice, first, last) in CalendarDates.Find(message, time.GetUtcNow(), at => scope.IsAskedAt(field, at)))
        {
            if (IsStart(message, first, last, scope.IsAskedAt(field, first)))
            {
                yield return (choice, first, last, isAsked ? 0.85 : 0.75);
            }
        }

        foreach (var (tag, choice) in Words)
        {
            foreach (var hit in message.Hits(tag))
            {
                var stands = tag == "timeline-curious" ? scope.Context.Asked != "authority" && !message.Text.Contains('?', StringComparison.Ordinal) : tag == "timeline-none" ? (isAsked && !message.Text.Contains('?', StringComparison.Ordinal)) || IsNonePlan(message, hit, scope.Context.Asked == "authority") : IsStart(message, hit.First, hit.Last, scope.IsAskedAt(field, hit.First));
                if (stands)
                {
                    yield return (choice, hit.First, hit.Last, 0.9);
                }
            }
        }
    }

    // "Just researching" says something of the project only in so many words; "only looking" does.
    private static bool IsNonePlan(Message message, Hit hit, bool isOfDeciding) =>
        message.Span(hit.First, hit.Last).Text.Contains("plan", StringComparison.OrdinalIgnoreCase) || message.Span(hit.First, hit.Last).Text.Contains("look around", StringComparison.OrdinalIgnoreCase)
        || !isOfDeciding && !message.Text.Contains('?', StringComparison.Ordinal) && message.NormAt(hit.First) is "only" or "just" or "merely" && message.NormAt(hit.Last) is "looking" or "browsing" or "exploring" or "curious" or "around";

    private static bool IsStart(Message message, int first, int last, bool isAsked)
    {
        if (message.NormAt(first - 1) is "every" or "each" or "per" or "last" or "past" or "since" || (message.IsNorm(first - 1, "for") && Durations.Days(message.NormAt(last)) is not null && !message.IsNorm(first, "next")) || message.NormAt(last + 1) is "ago" or "old" or "long"
            || (message.IsNorm(first, "now") && message.IsNorm(first - 1, "from")) || PlanWords.IsRate(message, last + 1))
        {
            return false;
        }

        if (message.Has("pass-on") && message.NormAt(last) is "today" or "now")
        {
            return false; // "that's enough for today"
        }

        // "I'll get in touch when we are ready", "first thing in the new year"
        if (message.IsNorm(last, "ready") && message.NormAt(first - 1) is "when" or "once" or "until" or "till" or "if" or "after" or "as" or "unless" or "whenever" || message.IsNorm(first, "first") && message.IsNorm(last, "thing") && message.NormAt(last + 1) is "in" or "next" or "after" or "on")
        {
            return false;
        }

        // "For now": how things are.
        if (message.IsNorm(first, "now") && message.IsNorm(first - 1, "for") || !isAsked && IsSpanOf(message, first))
        {
            return false;
        }

        // "When our contract with the old provider ends in September" answers the question when.
        var isWhen = isAsked && message.NormAt(Opening.Skip(message, message.SentenceStart(first), first)) is "when" or "once" or "after" or "until" or "before" or "by" or "as";
        if ((!isWhen && PlanWords.Blocked(message, first, last)) || PlanWords.Grows(message, first))
        {
            return false;
        }

        if (!isAsked && (IsPlainNow(message, first, last) || PlanWords.IsOfAnother(message, first)))
        {
            return false;
        }

        // A question ("can you guarantee it in 6 months?") plans nothing.
        if (PlanWords.EndsAsQuestion(message, last) && !isAsked)
        {
            return false;
        }

        return isAsked || message.NormAt(first) is "asap" || IsFromOn(message, first, last) || FromNow(message, last) > last || PlanWords.Cued(message, first, last) || PlanWords.IsDoneBy(message, first) || PlanWords.StandsAlone(message, first, last) || PlanWords.Closes(message, first, last);
    }

    // "Our season opens in May and the new tool must be up by then"
    private (string Choice, int First, int Last, double Confidence)? ByThen(Message message, bool isAsked)
    {
        foreach (var hit in message.Hits("timeline-then"))
        {
            var wanted = isAsked || message.NormAt(hit.Last) == "then" && (PlanWords.Cued(message, hit.First, hit.Last) || PlanWords.Closes(message, hit.First, hit.Last));
            foreach (var (choice, first, last) in wanted ? CalendarDates.Find(message, time.GetUtcNow(), static _ => true) : [])
            {
                if (last < hit.First && hit.First - last < 20)
                {
                    return (choice, first, hit.Last, 0.8);
                }
            }
        }

        return null;
    }

    // "In five months, no wait, two": the unit is the one that was said before.
    private static (string Choice, int First, int Last, double Confidence)? Amended(Message message)
    {
        decimal? unit = null;
        foreach (var quantity in message.Quantities)
        {
            var days = Durations.Days(message.NormAt(quantity.Last + 1));
            var bare = days is null && (quantity.Last + 1 >= message.Count || message[quantity.Last + 1].Before >= Break.Comma);
            if (unit is { } length && bare && message.Hits("correction").Exists(hit => hit.Last == quantity.First - 1))
            {
                return (Durations.Choice(quantity.Low * length), quantity.First, quantity.Last, 0.85);
            }

            unit = days ?? unit;
        }

        return null;
    }

    // "from next week on"
    private static bool IsFromOn(Message message, int first, int last) =>
        (message.NormAt(first - 1) is "from" or "as" or "starting" || message.NormAt(first) is "from" or "starting") && message.NormAt(last + 1) is "on" or "onwards" or "onward" or "forward";

    private static bool IsEnd(Message message, int first) => message.IsNorm(first - 1, "than") && message.IsNorm(first - 2, "later") || message.NormAt(first - 1) is "latest" or "end" or "ending" or "finish" or "finished" or "finishing" or "complete" or "completed" or "done" or "deadline";

    private static bool TooLate(Message message, int at) =>
        message.IsNorm(message.IsNorm(at, "be") ? at + 1 : at, "too") && message.NormAt(message.IsNorm(at, "be") ? at + 2 : at + 1) is "late" or "far" or "long" or "early" or "soon";

    private static bool IsBehindStart(Message message, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 5 && message[i + 1].Before < Break.Comma; i--)
        {
            if (message[i].Norm is "start" or "starting" or "starts" or "begin" or "beginning" or "begins" or "kick" or "kickoff" or "launch" or "commence" or "commencing" or "started")
            {
                return message.NormAt(i - 1) is not ("to" or "not" or "wont" or "cant") || message.NormAt(i - 2) is not ("not" or "unable");
            }

            if (message[i].Norm is "but" or "although" or "because" or "when" or "until" or "after" or "before" && i < first - 1)
            {
                return false;
            }
        }

        return false;
    }

    // "The figures of November", "all of December": not "the end of December".
    private static bool IsSpanOf(Message message, int first) =>
        message.NormAt(first) == "of" && message.NormAt(first - 1) is not ("end" or "start" or "beginning" or "middle" or "mid" or "half" or "week" or "as" or "part" or "days" or "st" or "nd" or "rd" or "th");

    // "For now we just want ..." and "today we copy by hand" tell how things are; "start now" and "we want it automated now" when to begin.
    private static bool IsPlainNow(Message message, int first, int last)
    {
        if (message.NormAt(last) is not ("now" or "today" or "yesterday"))
        {
            return false;
        }

        var ends = last + 1 >= message.Count || message[last + 1].Before >= Break.Comma || message.NormAt(last + 1) is "please" or "pls" or "if" or "and" or "ideally";
        var starts = message.NormAt(first - 1) is "start" or "starting" or "begin" or "beginning" or "go" or "it" or "done" or "live" or "this" or "that" or "best" or "by";
        return message.NormAt(first - 1) is "for" or "until" or "till" or "to" or "than" or "just" || (!ends && !starts);
    }

    // "three months from today" says nothing of today.
    private static int FromNow(Message message, int last) =>
        message.IsNorm(last + 1, "from") && message.NormAt(last + 2) is "now" or "today" ? last + 2 : last;
}
