using System.Collections.Frozen;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Tells the people of a whole company from those of a team, a shift, a task or a course.</summary>
internal static class PeopleParts
{
    private static readonly FrozenSet<string> Departments = new[]
    {
        "accounts", "accounting", "finance", "hr", "payroll", "billing", "purchasing", "procurement", "admin", "administration", "sales", "marketing", "support", "it", "reception", "dispatch",
        "bookkeeping", "invoicing", "operations", "ops",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"IT", "accounts", "purchasing": a part of a firm by itself, never a firm.</summary>
    public static bool IsOwnDepartment(string norm) => Departments.Contains(norm) || norm is "production" or "engineering" or "logistics" or "quality" or "legal" or "compliance" or "controlling" or "management" or "manufacturing" or "maintenance" or "planning" or "warehouse";

    /// <summary>"production", "engineering", "logistics": what a title's rank is over.</summary>
    public static bool IsDepartment(string norm) => Departments.Contains(norm)
        || norm is "supply" or "chain" or "quality" or "customer" or "client" or "service" or "services" or "care" or "experience" or "people" or "culture" or "product" or "products" or "process" or "processes" or "data" or "digital" or "business" or "safety" or "risk" or "legal" or "compliance" or "logistics" or "transport" or "warehouse" or "retail" or "research" or "technical" or "commercial" or "field"
        || norm.Length > 6 && (norm.EndsWith("tion", StringComparison.Ordinal) || norm.EndsWith("ment", StringComparison.Ordinal) || norm.EndsWith("ations", StringComparison.Ordinal) || norm is "engineering" or "manufacturing" or "purchasing" or "planning" or "controlling" or "scheduling" or "merchandising" or "sourcing" or "tendering" or "marketing" or "underwriting" or "lending" or "nursing" or "training" or "learning" or "dispatching");

    // "40 people in the sales team" is not the company.
    public static bool IsPart(Message message, int first, int noun) =>
        IsOnTheWay(message, first) || IsOneWhoDoes(message, first, noun) || !IsAllOfUs(message, first) && message.NormAt(noun + 1) is "doing" or "who" or "handling" or "typing" or "retyping" or "spending" or "just" or "dedicated" or "assigned" or "answering" or "entering" or "type" or "enter" or "copy" or "retype" or "handle" or "answer" or "sort" or "check" or "spend" or "process" or "fill" or "scan" or "manage" or "maintain" or "call" or "do" or "write" or "plan" or "book"
        || !IsAllOfUs(message, first) && !message.IsNorm(first - 1, "all") && message.NormAt(noun + 1) is "cant" or "cannot" or "couldnt" or "locked" or "without" or "lost"
        || message.IsNorm(first - 1, "by") && message.NormAt(first - 2) is "hand" or "manually" or "typed" or "keyed" or "done" or "handled" or "managed" or "entered" or "checked" or "processed" or "written" or "run" or "sorted"
        || message.NormAt(noun + 1) is "with" && message.NormAt(noun + 2) is "a" or "an" or "one" && message.NormAt(first) is "one" or "1" && !IsAllOfUs(message, first)
        || message.IsNorm(first - 1, "by") && message.NormAt(first - 2) is "used" or "read" or "visited" or "seen" or "trusted" or "bought" or "attended" or "booked" or "signed" or "requested"
        || PlanWords.IsRate(message, noun + 1) || message.IsNorm(noun + 1, "on") && message.NormAt(noun + 3) is "waiting" or "list" or "mailing" or "course" or "night" or "shift" or "payroll" && message.NormAt(noun + 4) is "list" or "shift" or ""
        || (message.NormAt(noun + 1) is "working" && message.NormAt(noun + 2) is "on")
        || message.NormAt(noun + 1) is "off" or "sick" or "away" or "absent" or "ill" or "retiring" or "leaving" or "short" or "quit" or "left" or "missing"
        || (message.NormAt(noun + 1) is "on" or "out" && message.NormAt(noun + 2) is "holiday" or "holidays" or "leave" or "vacation" or "sick" or "parental" or "maternity" or "furlough" or "it" or "this" or "each")
        || IsEffort(message, first) || !IsAllOfUs(message, first) && message.NormAt(noun + 1) is "in" && Departments.Contains(message.NormAt(noun + 2))
        || message.NormAt(noun + 1) is "in" or "on" && message.NormAt(noun + 2) is "my" or "the" or "our" or "sales" or "finance" or "it"
        && (message.NormAt(noun + 3) is "team" or "department" or "dept" or "unit" || message.NormAt(noun + 4) is "team" or "department" or "dept" or "unit");

    // "papers go through five hands", "in the head of one man", "it all depends on two people": who a task passes or lies with.
    private static bool IsOnTheWay(Message message, int first)
    {
        var at = first - 1;
        while (at >= 0 && message[at + 1].Before < Break.Comma && message[at].Norm is "about" or "around" or "only" or "just" or "up" or "to" or "at" or "least" or "some" or "roughly" or "sometimes" or "often" or "exactly")
        {
            at--;
        }

        var before = message.NormAt(at - 1);
        return at >= 0 && message[at + 1].Before < Break.Comma && (message[at].Norm is "through" or "via" or "past"
            || message[at].Norm is "of" && before is "head" or "heads" or "mind" or "minds" or "hands" or "shoulders" or "memory" or "inbox" or "desk" or "desks" or "notebook" or "care" or "brain" or "brains"
            || message[at].Norm is "on" or "upon" or "with" && before is "depends" or "depend" or "relies" or "rely" or "hinges" or "hangs" or "rests" or "rest" or "lands" or "falls" or "lies" or "sits"
            || message[at].Norm is "by" && before.Length > 3 && (before.EndsWith("ed", StringComparison.Ordinal) || before.EndsWith("en", StringComparison.Ordinal)));
    }

    // "1 person does payroll", "one man knows it all"
    private static bool IsOneWhoDoes(Message message, int first, int noun) =>
        message[first].Norm is "one" or "1" && message.NormAt(noun + 1) is { Length: > 3 } verb && message[noun + 1].Before <= Break.Space && verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal) && verb is not ("plus" or "besides");

    // "We're a different bunch, 46 people doing crop insurance": what all of them do.
    private static bool IsAllOfUs(Message message, int first)
    {
        for (var i = first - 1; i >= message.SentenceStart(first) && i >= first - 9; i--)
        {
            if (message[i].Norm is "have" or "has" or "got" or "with" or "need" or "needs" or "keep" or "pay" or "spend" or "takes" or "lose" or "for")
            {
                return false;
            }

            if (message[i].Norm is "we're" or "were" || message[i].Norm is "we" && message.NormAt(i + 1) is "are")
            {
                return true;
            }
        }

        return false;
    }

    // "it takes 2 people", "we want to train 45 people", "need to hire 45 people"
    private static bool IsEffort(Message message, int first)
    {
        var at = first - 1;
        while (at >= 0 && message[at + 1].Before < Break.Comma && message[at].Norm is "about" or "around" or "up" or "us" or "another" or "all" or "these" or "roughly" or "at" or "least" or "our" or "the" or "almost" or "over" or "some")
        {
            at--;
        }

        return at >= 0 && message[at + 1].Before < Break.Comma && message[at].Norm is "being" or "takes" or "take" or "took" or "taking" or "ties" or "tie" or "train" or "training" or "onboard" or "onboarding" or "hire" or "hiring"
            or "recruit" or "recruiting" or "requires" or "require" or "coach" or "teach" or "upskill" or "invite" or "occupies" or "keeps" or "lost" or "lose" or "losing" or "seat" or "seats" or "interview";
    }

    /// <summary>"12 full time plus 3 part time": the two halves of everybody; null where only one of them was said.</summary>
    public static (Quantity Full, Quantity Part)? FullAndPart(Message message)
    {
        var full = message.Quantities.FindIndex(quantity => Is(message, quantity, "full"));
        var part = message.Quantities.FindIndex(quantity => Is(message, quantity, "part"));
        return full >= 0 && part >= 0 && Math.Abs(full - part) == 1 && message.SentenceStart(message.Quantities[full].First) == message.SentenceStart(message.Quantities[part].First)
            ? (message.Quantities[full], message.Quantities[part])
            : null;
    }

    /// <summary>The two halves of everybody: by their hours, or by where they work ("33 guys on site and 7 in the office"); null where only one of them was said.</summary>
    public static (Quantity Full, Quantity Part)? Halves(Message message) => FullAndPart(message) ?? ByPlace(message);

    private static (Quantity Full, Quantity Part)? ByPlace(Message message)
    {
        if (message.Quantities.Count < 2 || message.Hits("size-place").Count < 2)
        {
            return null;
        }

        var people = message.Quantities.FindAll(quantity => !quantity.IsLoose && PlaceBehind(message, quantity) is not null);
        if (people.Count != 2 || message.SentenceStart(people[0].First) != message.SentenceStart(people[1].First) || message.NormAt(people[1].First - 1) is not ("and" or "plus" or "+" or "&" or "another") && message[people[1].First].Before != Break.Comma
            || PlaceBehind(message, people[0]) is not { } first || first > people[1].First || message.Quantities.Exists(other => other.First < people[0].First && other.Low >= people[0].Low && message.SentenceStart(other.First) == message.SentenceStart(people[0].First)))
        {
            return null;
        }

        return IsEffort(message, people[0].First) || message.NormAt(people[0].First - 1) is "of" or "with" or "for" ? null : (people[0], people[1]);
    }

    // Last token of the place that stands right behind the number or behind the people whom it counts.
    private static int? PlaceBehind(Message message, Quantity quantity)
    {
        foreach (var hit in message.Hits("size-place", quantity.Last + 1, quantity.Last + 4))
        {
            var between = hit.First - quantity.Last - 1;
            if (between == 0 || Lists.PeopleNouns.Contains(message.NormAt(hit.First - 1)) || Lists.StaffNouns.Contains(message.NormAt(hit.First - 1)) || message.NormAt(hit.First - 1) is "more" or "others")
            {
                return message[hit.First].Before < Break.Comma ? hit.Last : null;
            }
        }

        return null;
    }

    /// <summary>"Two of us run a bakery, six more help out": they are not everybody.</summary>
    public static bool HasMore(Message message, Quantity quantity) =>
        message.Quantities.Exists(other => other.First > quantity.Last && message.NormAt(other.Last + 1) is "more" or "others" or "helpers" && message.SentenceStart(other.First) == message.SentenceStart(quantity.First));

    /// <summary>"We're part of the Orbis group (9,000 people)": a number in brackets behind whom they belong to.</summary>
    public static bool IsOfParent(Message message, int first)
    {
        foreach (var hit in IsInBrackets(message, first) ? message.Hits("belongs-to", first - 12, first) : [])
        {
            if (hit.Last < first && message.SentenceStart(hit.First) == message.SentenceStart(first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The smaller half of the above.</summary>
    public static bool IsPartTimeBesideFull(Message message, Quantity quantity) => Is(message, quantity, "part") && message.Quantities.Exists(other => Is(message, other, "full"));

    private static bool Is(Message message, Quantity quantity, string time) =>
        message.IsNorm(quantity.Last + 1, time) && message[quantity.Last + 1].Before <= Break.Space && message.NormAt(quantity.Last + 2) is "time" or "timer" or "timers" or "timed"
        || message.NormAt(quantity.Last + 1) is "fulltime" or "fulltimers" && time == "full" || message.NormAt(quantity.Last + 1) is "parttime" or "parttimers" && time == "part";

    /// <summary>"We have grown from 12 to 32 people": the later of the two.</summary>
    public static Quantity Grown(Message message, Quantity quantity) =>
        quantity.High > quantity.Low && message.IsNorm(quantity.First - 1, "from") && message.Touches("size-change", quantity.First - 4, quantity.First - 1) ? quantity with { Low = quantity.High } : quantity;

    /// <summary>"We went from 90 to 61", "from 320 people down to 190": where a change has ended is how things are.</summary>
    public static bool IsReached(Message message, Quantity quantity) => Left(message, quantity) is not null;

    /// <summary>The same, where the number that was left behind counted people.</summary>
    public static bool IsReachedByPeople(Message message, Quantity quantity) => Left(message, quantity) is { } left && Lists.PeopleNouns.Contains(message.NormAt(left.Last + 1));

    private static Quantity? Left(Message message, Quantity quantity)
    {
        var at = quantity.First - 1;
        at -= message.NormAt(at) is "about" or "around" or "roughly" or "just" or "only" ? 1 : 0;
        if (!message.IsNorm(at, "to"))
        {
            return null;
        }

        var left = message.Quantities.FindLastIndex(other => other.Last < at && other.First >= at - 6 && message.IsNorm(other.First - 1, "from") && message.SentenceStart(other.First) == message.SentenceStart(at));
        return left >= 0 && message.Touches("size-change", message.Quantities[left].First - 4, at) ? message.Quantities[left] : null;
    }

    /// <summary>"From 12 people to 32 in three years"</summary>
    public static bool IsOutgrown(Message message, Quantity quantity) =>
        message.IsNorm(quantity.First - 1, "from") && message.Quantities.Exists(other => other.First > quantity.Last && other.First <= quantity.Last + 4 && message.IsNorm(other.First - 1, "to") && message.SentenceStart(other.First) == message.SentenceStart(quantity.First));

    /// <summary>Last token of "110 drivers and office staff", "165 teaching and non teaching staff"; null where none are counted.</summary>
    public static int? JoinedStaff(Message message, int at)
    {
        var joined = false;
        for (var i = at; i < message.Count && i <= at + 5 && message[i].Before <= Break.Hyphen && message[i].Kind == TokenKind.Word; i++)
        {
            var norm = message[i].Norm;
            if (joined && norm is "staff" or "employees" or "workers" or "personnel" or "people" or "colleagues" or "crew" or "mitarbeiter" or "employés" or "empleados" or "dipendenti")
            {
                return i;
            }

            if ((joined || i == at) && Lists.StaffNouns.Contains(norm) && IsTotal(message, i + 1))
            {
                return i; // "84 drivers and clerks altogether"
            }

            if (Lists.OtherNouns.Contains(norm) || i == at && norm.EndsWith('s') && !Lists.StaffNouns.Contains(norm) || norm is "with" or "who" or "that" or "for" or "their" or "our" or "need" or "want" or "in" or "at" or "pupils" or "students" or "patients")
            {
                return null;
            }

            joined |= norm is "and" or "und" or "et" or "y" or "e" or "plus" || message[i].Norm == "&";
        }

        return null;
    }

    private static bool IsTotal(Message message, int at) =>
        message.NormAt(at) is "altogether" or "overall" or "total" or "combined" || message.IsNorm(at, "in") && message.NormAt(at + 1) is "all" or "total" || message.IsNorm(at, "all") && message.NormAt(at + 1) is "told" or "in" or "together";

    /// <summary>"26 of us, and that's counting the two lads in the van": who is among those that were counted before.</summary>
    public static bool IsIncluded(Message message, Quantity quantity)
    {
        var at = quantity.First - 1;
        while (at > 0 && message[at].Norm is "the" or "my" or "our" or "all" or "those" or "these" or "about" or "us" or "in")
        {
            at--;
        }

        return message.NormAt(at) is "counting" or "including" or "includes" or "include" or "incl" or "excluding" or "among" && message[at + 1].Before < Break.Comma
            && message.Quantities.Exists(other => other.Last < at && other.Low > quantity.Low && message.SentenceStart(other.First) == message.SentenceStart(at));
    }

    /// <summary>"45 (30 in production)"</summary>
    public static bool IsInBrackets(Message message, int at)
    {
        var text = message.Text.AsSpan(0, message[at].Start);
        return text.LastIndexOf('(') > text.LastIndexOf(')');
    }
}
