using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads a number of people. Without a word for people a number is one only where the bot asked for it.</summary>
internal sealed class CompanySizeRecogniser : IRecogniser
{
    private const NotSaidReason Checks = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.ThirdParty | NotSaidReason.Firm
        | NotSaidReason.Past | NotSaidReason.Future | NotSaidReason.Quoted | NotSaidReason.Jest;

    public void Read(ClaimScope scope)
    {
        if (scope.FieldOf(FieldKind.People) is not { } field)
        {
            return;
        }

        var message = scope.Message;
        var isAsked = scope.IsAsked(field);
        List<(Quantity Quantity, int First, int Last, double Confidence)> found = [];
        List<(Quantity Quantity, int First, int Last, double Confidence)> bare = [];
        foreach (var counted in message.Quantities)
        {
            var quantity = PeopleParts.Grown(message, counted);
            if (!IsCount(scope, quantity) || bare.Count + found.Count > 0 && PeopleParts.IsInBrackets(message, quantity.First) || (isAsked && bare.Count > 0 && IsUpperEnd(message, bare[^1].Last, quantity)) || IsShareOf(message, quantity, found, bare) || PeopleParts.IsIncluded(message, quantity) || PeopleParts.IsOutgrown(message, quantity) || PeopleParts.IsOfParent(message, quantity.First) || message.IsNorm(quantity.First - 1, "take") && message.NormAt(quantity.First - 2) is "or" && message.NormAt(quantity.First - 3) is "give")
            {
                continue;
            }

            var named = NamedPeople(message, quantity) ?? (TakesBack(scope, field, quantity) || PeopleParts.IsReachedByPeople(message, quantity) && CanBeAnswer(message, quantity) || found.Count > 0 && !isAsked && IsAmended(message, found[^1].Last, quantity) ? (quantity.First, quantity.Last, 0.85) : null);
            if ((named is not null || (scope.IsAskedAt(field, quantity.First) && CanBeAnswer(message, quantity)))
                && NotSaid.Judge(message, quantity.First, quantity.Last, PeopleParts.IsReached(message, quantity) ? Checks & ~NotSaidReason.Past : Checks) == NotSaidReason.Counts)
            {
                var (first, last, confidence) = named ?? (quantity.First, quantity.Last, 0.85);
                (named is null ? bare : found).Add((quantity, first, last, confidence));
            }
        }

        // "25 solicitors plus 15 staff, so 40 people", "15 in total, 12 full time and 3 part time"
        var sum = found.Count + bare.Count > 1 ? found.Concat(bare).LastOrDefault(candidate => IsSum(message, candidate.First, candidate.Last)) : default;

        // "We're 52 across two sites, 30 in Leeds and 22 in York": a number that says that it counts people goes before those that do not.
        found = found.Exists(candidate => candidate.Confidence > 0.5) && !message.Has("correction") ? found : [.. found.Concat(bare).OrderBy(static candidate => candidate.First)];
        if (found.Count == 0 && PeopleParts.Halves(message) is null)
        {
            ReadAlone(scope, field, isAsked);
            return;
        }

        if (sum.Confidence > 0)
        {
            found = [sum];
        }

        if (sum.Confidence == 0 && PeopleParts.Halves(message) is var (full, part) && NotSaid.Judge(message, full.First, full.Last, Checks) == NotSaidReason.Counts)
        {
            var (from, to) = (Math.Min(full.First, part.First), Math.Max(full.Last, part.Last));
            scope.Add(field, new FieldValue.Number((long)(full.Low + part.Low)), from, to, isAsked ? 0.9 : 0.8);
            return;
        }

        var corrected = Corrections.LastAfterCorrection(message, [.. found.Select(candidate => candidate.First)]);
        foreach (var (quantity, first, last, confidence) in found)
        {
            if (corrected is null || corrected == first)
            {
                scope.Add(field, new FieldValue.Number((long)quantity.Low), first, last, confidence, corrected is not null || TakesBack(scope, field, quantity));
            }
        }
    }

    // "We're 50 and 32 of us work in the field"
    private static bool IsShareOf(Message message, Quantity quantity, List<(Quantity Quantity, int First, int Last, double Confidence)> found, List<(Quantity Quantity, int First, int Last, double Confidence)> bare) =>
        message.IsNorm(quantity.Last + 1, "of") && message.NormAt(quantity.Last + 2) is "us" or "them" or "whom" or "those" or "these" && (found.Exists(all => all.Quantity.Low > quantity.Low) || bare.Exists(all => all.Quantity.Low > quantity.Low));

    // "We are 36. No wait, with the new shop 63": a number and nothing counted by it, behind words of correction.
    private static bool IsAmended(Message message, int before, Quantity quantity)
    {
        var end = quantity.Last + 1;
        var ends = end >= message.Count || message[end].Before >= Break.Comma || message[end].Norm is "sorry" or "actually" or "now" or "of" or "all" or "in" or "with" or "including" or "counting" or "if";
        if (!ends || quantity.First - before > 10 || !CanBeAnswer(message, quantity) || message.Quantities.Exists(other => other.First > before && other.Last < quantity.First))
        {
            return false;
        }

        foreach (var hit in message.Hits("correction", before + 1, quantity.First))
        {
            if (hit.Last < quantity.First && (message.SentenceEnd(before) >= hit.First || message.SentenceStart(quantity.First) <= hit.First))
            {
                return true;
            }
        }

        return false;
    }

    // "40, maybe 45", "about twenty, twenty-five"
    private static bool IsUpperEnd(Message message, int before, Quantity quantity)
    {
        var at = quantity.First - 1;
        at -= message.NormAt(at) is "maybe" or "perhaps" or "possibly" or "max" ? 1 : 0;
        return at == before && message[before + 1].Before <= Break.Comma;
    }

    private static bool IsSum(Message message, int first, int last) =>
        message.Between(first).Contains('=') || message.Between(last + 1).Contains(':') || message.NormAt(last + 1) is "worldwide" or "globally" or "companywide" or "groupwide" && message[last + 1].Before <= Break.Space
        || !message.Between(first).Contains(',') && message.NormAt(first - 1) is "so" or "total" or "altogether" or "makes" or "overall" or "="
        || message.NormAt(last + 1) is "altogether" or "overall" or "total" || (message.IsNorm(last + 1, "in") && message.NormAt(last + 2) is "all" or "total");

    // "It's 47, not 37" where 37 is what was said before.
    private static bool TakesBack(ClaimScope scope, FieldDefinition field, Quantity quantity)
    {
        var message = scope.Message;
        return scope.Context.Known.TryGetValue(field.Name, out var known) && known.Value is FieldValue.Number { Value: var before } && before != quantity.Low && CanBeAnswer(message, quantity)
            && message.Quantities.Exists(other => other.Low == before && message.SentenceStart(other.First) == message.SentenceStart(quantity.First) && message.NormAt(other.First - 1) is "not" or "of" or "said" or "wrote" or "put" or "told" or "typed" or "you");
    }

    private static bool IsCount(ClaimScope scope, Quantity quantity)
    {
        var message = scope.Message;
        return !quantity.IsLoose && !scope.Taken.Contains(quantity.First)
            && quantity.Low is >= 1 and <= 10_000_000 && quantity.Low == decimal.Truncate(quantity.Low)
            && message.NormAt(quantity.First - 1) is not ("$" or "€" or "£" or "#")
            && message.NormAt(quantity.Last + 1) is not ("%" or "$" or "€" or "£");
    }

    // "62-person", "34 ppl", "48 of us", "40 full-time employees", "team of 40", "we employ 40", "size: 55".
    private static (int First, int Last, double Confidence)? NamedPeople(Message message, Quantity quantity)
    {
        var at = quantity.Last + 1;
        while (at < message.Count && at <= quantity.Last + 4 && message[at].Before <= Break.Hyphen
            && (Lists.PeopleModifiers.Contains(message[at].Norm) || message[at].Norm == "+") && !Lists.PeopleNouns.Contains(message[at].Norm))
        {
            at++;
        }

        at += message.NormAt(at) is "de" or "di" && message[quantity.Last].Kind == TokenKind.Word && Lists.PeopleNouns.Contains(message.NormAt(at + 1)) ? 1 : 0; // "une trentaine de salariés"
        if (at < message.Count && message[at].Before <= Break.Hyphen)
        {
            if (message[at].Norm == "of" && message.NormAt(at + 1) is "us")
            {
                return (quantity.First, at + 1, PeopleParts.HasMore(message, quantity) || message.NormAt(at + 2) is "in" or "on" && PeopleParts.IsPart(message, quantity.First, at + 1) ? 0.5 : 0.95);
            }

            if (message[at].Norm == "of" && message.NormAt(at + 1) is "our" or "the" && Lists.PeopleNouns.Contains(message.NormAt(at + 2)) && message.IsNorm(quantity.First - 1, "all"))
            {
                return (quantity.First, at + 2, 0.9); // "all 45 of our employees"
            }

            if (message.IsNorm(quantity.First - 1, "and") && message.NormAt(quantity.First - 2) is "me" or "myself" or "i" || PeopleParts.IsPartTimeBesideFull(message, quantity))
            {
                return null; // "me and two employees" are three, which nobody said
            }


            at += Lists.PeopleNouns.Contains(message[at].Norm) && at + 1 < message.Count && message[at + 1].Before <= Break.Space && message[at + 1].Norm is "members" or "people" or "employees" or "workers" ? 1 : 0; // "12 crew members"
            if (Lists.PeopleNouns.Contains(message[at].Norm) && !message.IsNorm(at + 1, "days") && !message.IsNorm(at + 1, "hours"))
            {
                var isMade = message.IsNorm(quantity.First - 1, "for") && at == quantity.Last + 1; // "a course for 25 people"
                isMade |= message[at].Norm is "members" or "salespeople" or "reps" && message.Count > 4 && !message.IsNorm(at + 1, "of") && !message.Touches("size-frame", quantity.First - 2, quantity.First) && message.NormAt(at - 1) is not ("team" or "staff" or "crew"); // a club's, a department's
                return isMade || PeopleParts.IsPart(message, quantity.First, at) ? (quantity.First, at, 0.5) : (quantity.First, at, 0.95);
            }
        }

        if (PeopleParts.JoinedStaff(message, quantity.Last + 1) is { } staff && !PeopleParts.IsPart(message, quantity.First, staff))
        {
            return (quantity.First, staff, 0.85);
        }

        foreach (var hit in message.Hits("size-tail", quantity.Last + 1, quantity.Last + 2))
        {
            if (message[hit.First].Before <= Break.Space && CanBeAnswer(message, quantity))
            {
                return (quantity.First, hit.Last, 0.85);
            }
        }

        foreach (var hit in message.Hits("size-frame", quantity.First - 8, quantity.First))
        {
            if (hit.Last == quantity.First - 1 && message[quantity.First].Before < Break.Sentence && !message.Between(quantity.First).Contains(',') && CanBeAnswer(message, quantity)
                && IsBareFrameNumber(message, hit, quantity))
            {
                return (quantity.First, quantity.Last, IsTeamOfMine(message, hit) ? 0.5 : 0.8);
            }
        }

        return null;
    }

    private static bool IsTeamOfMine(Message message, Phrases.Hit hit) =>
        message[hit.First].Norm is "team" or "crew" or "group" && (message.NormAt(hit.First - 1) is "my" or "our" && message.Has("i-am") | message.IsNorm(hit.First - 1, "my")
            || message.NormAt(hit.First - 1) is "a" or "the" && message.NormAt(hit.First - 2) is "manage" or "lead" or "head" or "supervise" or "manages" or "leading" or "managing");

    // "We are 48" names people only where the number ends its clause: "we have 14 warehouses" and "we are 20 years old" do not.
    private static bool IsBareFrameNumber(Message message, Hit hit, Quantity quantity)
    {
        var next = quantity.Last + 1;
        var ends = next >= message.Count || message[next].Before >= Break.Comma
            || message[next].Norm is "for" && message.NormAt(next + 1) is "here" or "now" || message[next].Norm is "y" or "e" or "et" or "und" or "och" or "og" or "con" or "avec" or "mit" or "a" || message[next].Norm is "and" or "but" or "in" or "at" or "altogether" or "total" or "now" or "today" or "strong" or "here" or "or" or "so" or "plus" or "+" or "right" or "across" or "over" or "spread" or "split" or "between" or "with" or "including" or "incl" or "counting" or "if"
            || message.IsNorm(quantity.First - 1, "of") && message[next].Norm is "looking" or "like" or "seeking" or "needing" or "wanting" or "based" or "near" or "from" or "who" or "that" or "doing" or "making" or "building" or "selling" or "serving" or "running" or "trying" or "struggling" or "here";
        ends &= !(message[Math.Min(next, message.Count - 1)].Norm is "in" && message.NormAt(next + 1) is "the" or "our" or "my" && message.NormAt(next + 2) is "budget" or "kitty" or "bank" or "pot" or "account" or "system" or "database" or "queue" or "backlog" or "till" or "fund");
        var says = message.NormAt(hit.First) is not ("we have" or "weve" or "its") && !message.IsNorm(hit.First + 1, "have");
        return ends && says;
    }

    private static bool CanBeAnswer(Message message, Quantity quantity)
    {
        var next = message.NormAt(quantity.Last + 1);
        var joined = quantity.Last + 1 < message.Count && message[quantity.Last + 1].Before <= Break.Hyphen;
        var counted = joined && (Lists.OtherNouns.Contains(next)
            || (next.Length > 3 && next.EndsWith('s') && !next.EndsWith("ss", StringComparison.Ordinal) && !Lists.PeopleNouns.Contains(next) && !Lists.StopWords.Contains(next) && next is not ("plus" or "always" or "sometimes" or "perhaps")))
            && !(next == "year" && message.IsNorm(quantity.Last + 2, "round")) && !Lists.StaffNouns.Contains(next);
        var before = message.NormAt(quantity.First - 1);
        var year = quantity.Low is >= 1900 and <= 2100 && before is "since" or "in" or "by" or "from" or "until" or "est" or "established";
        var nameless = quantity.First == quantity.Last && message[quantity.First].Norm == "one" && message.Count > 1;
        var partial = next == "part" || (before == "and" && message.NormAt(quantity.First - 2) is "me" or "myself" or "i") || before is "which" or "whom" or "including" or "incl";
        return !counted && !year && !nameless && !partial && before is not ("let" or "lost" or "fired" or "hired" or "added") && (before is not "no" || message[quantity.First].Before == Break.Comma) && before is not ("nr" or "number" or "#" or "since" or "order" or "invoice" or "age");
    }

    private static void ReadAlone(ClaimScope scope, FieldDefinition field, bool isAsked)
    {
        foreach (var (tag, size) in (ReadOnlySpan<(string, long)>)[("size-two", 2), ("size-one", 1)])
        {
            foreach (var hit in scope.Message.Hits(tag))
            {
                if (NotSaid.Judge(scope.Message, hit.First, hit.Last, Checks) == NotSaidReason.Counts
                    && (isAsked || size == 1 && scope.Context.Asked is null or "need" or "company" or "role"))
                {
                    scope.Add(field, new FieldValue.Number(size), hit.First, hit.Last, isAsked ? 0.9 : 0.75);
                    return;
                }
            }
        }
    }
}
