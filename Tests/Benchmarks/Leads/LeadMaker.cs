using System.Globalization;
using LeadBot.Leads;
using LeadBot.Leads.Briefs;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;

namespace LeadBot.Benchmarks.Leads;

/// <summary>Plausible leads, the same ones in every run: frequent and rare values of everything that can be filtered by.</summary>
internal sealed class LeadMaker(int seed)
{
    public static readonly DateTimeOffset Start = new(2024, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] s_first = ["Dana", "Jan", "Mia", "Omar", "Petra", "Lucas", "Chloé", "Søren", "Aiko", "Noah", "Zoë", "Ivan", "Priya", "Tomáš", "Elena"];
    private static readonly string[] s_syllables = ["no", "va", "ter", "mar", "lin", "kos", "bel", "ran", "dor", "sil", "pet", "gan", "ro", "mi", "tel", "hu", "zen", "fal"];
    private static readonly string[] s_kinds = ["Advisory", "Logistics", "Foods", "Energy", "Health", "Software", "Retail", "Partners", "Industries", "Bank"];
    private static readonly string[] s_needs =
    [
        "We want to automate our monthly reporting", "Looking for help with a cloud migration", "We need a data platform for our sales team",
        "Our support team drowns in tickets and needs an assistant", "Consulting for an AI strategy before the budget round", "A second opinion on our security project",
    ];

    private static readonly (string Value, int Weight)[] s_owners = [("strategy", 45), ("delivery", 30), ("intake", 20), ("accounts", 4), ("support", 1)];
    private static readonly (string Value, int Weight)[] s_channels = [("webchat", 90), ("teams", 6), ("telegram", 3), ("whatsapp", 1)];
    private static readonly (LeadStatus Value, int Weight)[] s_statuses =
        [(LeadStatus.New, 55), (LeadStatus.Contacted, 20), (LeadStatus.Qualified, 12), (LeadStatus.Converted, 5), (LeadStatus.Lost, 8)];

    private static readonly (Outcome Value, int Weight)[] s_outcomes =
        [(Outcome.Qualified, 35), (Outcome.Nurture, 30), (Outcome.Unqualified, 20), (Outcome.Escalated, 8), (Outcome.Support, 5), (Outcome.None, 2)];

    private static readonly (string Value, int Weight)[] s_bots = [("default", 90), ("second", 5), ("third", 5)];
    private static readonly string[] s_pages = ["/", "/services/ai", "/services/software", "/pricing", "/contact", "/blog/reporting", "/blog/migration", "/services"];

    private readonly Random _random = new(seed);

    /// <summary>The lead with this number, newest last, and what its visitor wrote.</summary>
    public (Lead Lead, string[] Said) Make(int number, int of)
    {
        var at = Start + (TimeSpan.FromDays(730) * ((double)number / of));
        var id = Id(at, number);
        var first = s_first[_random.Next(s_first.Length)];
        var last = Name(3);
        var company = $"{Name(2)} {s_kinds[_random.Next(s_kinds.Length)]}";
        var need = $"{s_needs[_random.Next(s_needs.Length)]} ({Name(3)})";
        var people = (long)Math.Exp(_random.NextDouble() * 8) + 1;
        var domain = company.Split(' ')[0].ToLowerInvariant() + ".example";
        string[] said =
        [
            need,
            $"We are {company}, {people} people, and I am {first} {last}",
            $"Write to {first.ToLowerInvariant()}@{domain}, this {(_random.Next(2) == 0 ? "quarter" : "year")} please, about {Name(4)}",
        ];
        var outcome = Pick(s_outcomes);
        var status = Pick(s_statuses);
        var points = Math.Clamp((int)(45 + (18 * Normal())), 0, 100);
        var owner = Pick(s_owners);
        return (new Lead
        {
            Id = id,
            Bot = Pick(s_bots),
            ConversationId = id.Replace("-", "", StringComparison.Ordinal),
            Channel = Pick(s_channels),
            Version = 1,
            Status = status,
            LostReason = status == LeadStatus.Lost ? "no budget" : null,
            Outcome = outcome,
            Fields = new Dictionary<string, FieldAnswer>
            {
                ["need"] = Said(need, need, 0, id),
                ["company"] = Said(company, company, 1, id),
                ["companySize"] = Said(new FieldValue.Number(people), $"{people} people", 1, id),
                ["name"] = Said($"{first} {last}", $"{first} {last}", 1, id),
                ["email"] = Said($"{first.ToLowerInvariant()}@{domain}", $"{first.ToLowerInvariant()}@{domain}", 2, id),
                ["timeline"] = Said(new FieldValue.Choice("quarter"), "this quarter", 2, id),
                ["budget"] = new FieldAnswer { State = FieldState.Unknown },
                ["phone"] = new FieldAnswer { State = FieldState.NotAsked },
            },
            Consent = new ConsentAnswer { State = ConsentState.Granted, Quote = "yes, that's fine", ActivityId = id, Offset = 0, TextVersion = "2026-11", At = at },
            Score = new LeadScore(points, [new ScoreReason("corporate e-mail", 15), new ScoreReason("20 people or more", 20)]),
            Routing = new RoutingDecision(outcome, outcome, "rule", owner, [$"companySize {people} ≥ 20", "timeline quarter", "consent granted"]),
            Review = _random.Next(100) < 4 ? [new Review(_random.Next(50) == 0 ? ReviewReason.Sensitive : ReviewReason.HighValue, "open")] : [],
            Handoff = _random.Next(100) < 30 ? Handoff(id, owner, at) : null,
            Brief = new Brief
            {
                Summary = $"{first} {last} of {company} ({people} people) asks: {need}.",
                Need = need,
                Missing = ["budget", "phone"],
                Agenda = ["Which systems are there today?", "Who decides, and when?"],
                NextAction = "Call back within a day.",
            },
            Source = new LeadSource { Page = Page(number), Referrer = "https://search.example/", Campaign = Campaign(number), Path = ["/", "/services/ai"], Geo = new VisitorGeo { Country = "CZ", TimeZone = "Europe/Prague", Locale = "cs-CZ" } },
            History = [new HistoryEntry { At = at, By = "bot", Status = LeadStatus.New, Outcome = outcome }],
            CreatedAt = at,
            UpdatedAt = at,
            CapturedAt = _random.Next(100) < 80 ? at : null,
            SettledAt = at,
        }, said);
    }

    private static HandoffSummary Handoff(string id, string owner, DateTimeOffset at) => new(
        id, (HandoffState)(id[^1] % Enum.GetValues<HandoffState>().Length), HandoffKind.Task, "qualified", owner, null, at, null);

    private static FieldAnswer Said(string value, string quote, int message, string id) => Said(new FieldValue.Text(value), quote, message, id);

    private static FieldAnswer Said(FieldValue value, string quote, int message, string id) => new()
    {
        State = FieldState.Answered,
        Value = value,
        Quote = quote,
        ActivityId = $"{id}|{message}",
        Offset = 7,
        Confidence = 0.97,
        By = ClaimedBy.BuiltIn,
        Episode = 1,
    };

    private string Page(int number) => "https://www.northlight.example" + (number % 100_000 == 7 ? "/careers/rare-page" : s_pages[Skewed(s_pages.Length)]) + "?utm_source=x";

    private Dictionary<string, string> Campaign(int number) => number % 200_000 == 11 ? new() { ["utm_campaign"] = "rare-one" }
        : _random.Next(100) < 40 ? new() { ["utm_source"] = "newsletter", ["utm_campaign"] = string.Create(CultureInfo.InvariantCulture, $"campaign-{Skewed(200)}") }
        : [];

    private string Name(int syllables)
    {
        var name = string.Concat(Enumerable.Range(0, syllables).Select(_ => s_syllables[_random.Next(s_syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private T Pick<T>((T Value, int Weight)[] from)
    {
        var at = _random.Next(100);
        foreach (var (value, weight) in from)
        {
            if ((at -= weight) < 0)
            {
                return value;
            }
        }

        return from[0].Value;
    }

    /// <summary>Low numbers often, high ones seldom.</summary>
    private int Skewed(int below) => (int)(below * Math.Pow(_random.NextDouble(), 3));

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    private static string Id(DateTimeOffset at, int number) =>
        new Guid((int)(at.ToUnixTimeMilliseconds() >> 16), (short)at.ToUnixTimeMilliseconds(), 0x7000, BitConverter.GetBytes(0x8000_0000_0000_0000 | (uint)number).Reverse().ToArray()).ToString();
}
