using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads the firm in what is wanted for it: "automate our invoices at Tamarind Foods", "a workshop for Lantern Cafe Group".</summary>
internal sealed class OwnOrders(Message message, SelfDescription self, Neighbours around)
{
    // "Automate our invoices at Tamarind Foods": the last words of what they want for themselves.
    public Part? Place(int at, int end)
    {
        var last = ProperRun.Capitalised(message, at + 1);
        if (last <= at + 1)
        {
            return null;
        }

        var goesOn = message.NormAt(last + 1) is "is" or "are" or "was" or "has" or "have" or "runs" or "still" or "we" or "takes" or "needs" or "and" && Lists.CompanyWords.Contains(message[last].Norm);
        goesOn |= last + 1 < message.Count && message[last + 1].Before == Break.Space && IsOurPeople(at - 1);
        if (last <= at + 1 || last + 1 != end && !goesOn || around.IsPlace(at + 1, last) || RunKinds.Of(message, at + 1, last) is not (RunKind.Company or RunKind.Either))
        {
            return null;
        }

        var own = false;
        for (var i = message.SentenceStart(at); i < at; i++)
        {
            if (message[i].Norm is "saw" or "met" or "heard" or "talk" or "event" or "conference" or "fair" or "stored" or "hosted" or "stand" or "booth" or "hosting" or "based" or "located" or "office" or "spoke" or "visited" or "worked")
            {
                return null;
            }

            own |= message[i].Norm is "our" or "my" or "us" or "we" or "im" or "i'm" or "we'd" or "wed" or "i'd" || i <= message.SentenceStart(at) + 1 && message[i].Norm is "looking" or "trying" or "hoping" or "want" or "wanting" or "need" or "needing";
        }

        return own && NotSaid.Judge(message, at, at, NotSaidReason.Past) == NotSaidReason.Counts ? new Part(at + 1, last, 0.78) : null;
    }

    // "our ticket agents at Kuda Transit type refunds ..."
    private bool IsOurPeople(int noun)
    {
        var norm = message.NormAt(noun);
        var works = Lists.PeopleNouns.Contains(norm) || Lists.StaffNouns.Contains(norm) || norm.EndsWith("ers", StringComparison.Ordinal) || norm.EndsWith("ists", StringComparison.Ordinal) || norm.EndsWith("ants", StringComparison.Ordinal) || norm.EndsWith("ors", StringComparison.Ordinal);
        var outside = norm is "customers" or "users" or "partners" or "suppliers" or "buyers" or "readers" or "investors" or "distributors" or "retailers" or "wholesalers" or "competitors" or "contractors" or "subcontractors" or "vendors" or "carriers" or "consultants" or "advisers" or "advisors" or "lawyers" or "insurers" or "brokers";
        if (!works || outside)
        {
            return false;
        }

        for (var i = noun - 1; i >= 0 && i >= noun - 3 && message[i + 1].Before < Break.Comma; i--)
        {
            if (message[i].Norm is "our" or "my")
            {
                return true;
            }
        }

        return false;
    }

    // "Want to book the workshop for Lantern Cafe Group"
    public Part? Order(int at, int end)
    {
        var last = ProperRun.Capitalised(message, at + 1);
        if (last <= at + 1)
        {
            return null;
        }

        var isFor = message.NormAt(at - 1) is "its" or "thats" || message.NormAt(at - 1) is "is" or "be" or "all" && message.NormAt(at - 2) is "it" or "this" or "that" or "would" or "is";
        var kind = RunKinds.Of(message, at + 1, last);
        var isFirm = kind == RunKind.Company || kind == RunKind.Either && (isFor || IsPlural(last));
        if (last + 1 != end || !isFirm || !self.Counts(at + 1, last))
        {
            return null;
        }

        var (wants, named) = (false, false);
        for (var i = message.SentenceStart(at); i < at; i++)
        {
            wants |= message[i].Norm is "want" or "need" or "book" or "order" or "like" or "looking" or "get";
        }

        for (var i = at + 1; i <= last; i++)
        {
            named |= !OrdinaryWords.Contains(message[i].Norm);
        }

        return (wants || isFor) && named ? new Part(at + 1, last, 0.72) : null;
    }

    private bool IsPlural(int at) => message[at] is { Length: > 4, Norm: var norm } && norm.EndsWith('s') && !norm.EndsWith("ss", StringComparison.Ordinal) && norm is not ("phones" or "users" or "clients" or "customers" or "teams" or "sheets" or "forms");
}
