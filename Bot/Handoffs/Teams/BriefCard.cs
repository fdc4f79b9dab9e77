using System.Globalization;
using System.Text.Json.Nodes;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Contacts;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>
/// The brief as an Adaptive Card (1.5): consent first, then what the visitor wants and what nobody has answered, how to reach them, every
/// value beside the words that say it, and what to do next. Texts are cut so that the card stays below 25 KB.
/// </summary>
internal static class BriefCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private const int LongestText = 600;
    private const int LongestQuote = 160;
    private const int LongestName = 60;
    private const int MostLines = 6;

    private static readonly string[] s_contact = ["name", "email", "phone", "company", "role"];

    /// <param name="lead">Null while the conversation has given none.</param>
    /// <param name="owner">The owner's name for people.</param>
    /// <param name="transcript">Address of the whole conversation; null where the outside cannot reach this server.</param>
    /// <param name="root">Our address on the outside, against which the bot's own links are read; null where there is none.</param>
    /// <param name="lines">The last lines of the conversation, oldest first.</param>
    /// <param name="there">Whether the visitor is still there; null where it does not matter any more.</param>
    public static JsonObject Of(Handoff handoff, Lead? lead, string owner, string? transcript, string? root, IReadOnlyList<TranscriptLine> lines, string? there = null)
    {
        var body = new JsonArray { Title(handoff, lead) };
        AddAsked(body, handoff);
        Add(body, State(handoff, owner), color: handoff.State == HandoffState.Accepted ? "good" : "default");
        if (there is not null)
        {
            Add(body, there);
        }

        if (lead is null)
        {
            Add(body, "Incomplete: the visitor has said nothing that could be kept yet.", color: "warning");
        }
        else
        {
            AddLead(body, lead, root);
        }

        AddLines(body, lines, root);
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["body"] = body,
            ["msteams"] = new JsonObject { ["width"] = "Full" },
        };
        if (CardActions.Of(handoff, lead is { Consent.State: ConsentState.None or ConsentState.Unclear }, transcript) is { Count: > 0 } actions)
        {
            card["actions"] = actions;
        }

        return card;
    }

    private static JsonObject Title(Handoff handoff, Lead? lead)
    {
        var who = lead?.Value("name")?.ToString() ?? lead?.Value("company")?.ToString() ?? "A visitor";
        var verb = handoff.Kind == HandoffKind.Transfer ? "asks for a person" : "wants to hear from you";
        return Text($"{who} {verb}", size: "large", weight: "bolder");
    }

    private static void AddAsked(JsonArray body, Handoff handoff)
    {
        if (handoff.State is HandoffState.Open or HandoffState.Offered && handoff.Assignment is { } asked)
        {
            Add(body, $"{asked.Person ?? "The whole team"}: {Cut(string.Join("; ", asked.Because), LongestQuote)}. Until {asked.AnswerBy.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC.");
        }
    }

    private static string State(Handoff handoff, string owner) => handoff.State switch
    {
        HandoffState.Accepted => $"{handoff.AcceptedBy} has taken it.",
        HandoffState.Closed => $"Closed: {Cut(handoff.ClosedReason ?? "", LongestQuote)}",
        HandoffState.Expired => "Expired: nobody took it in time.",
        _ => $"Waits for {owner}. Why: {Words(handoff.Reason)}.",
    };

    private static void AddLead(JsonArray body, Lead lead, string? root)
    {
        if (lead.Contact?.OptOut is { } optOut)
        {
            Add(body, optOut.Reason == OptOutReason.Asked ? $"Asked on {optOut.At:u} not to be contacted." : $"Cannot be reached since {optOut.At:u}.", color: "attention", weight: "bolder");
        }

        Add(body, Consent(lead.Consent), color: lead.Consent.State == ConsentState.Granted ? "good" : "attention", weight: "bolder");
        var brief = lead.Brief;
        Section(body, "Stated need", brief?.Need is { } need ? $"“{Cut(need, LongestText)}”" : "not stated");
        Section(body, "Unresolved question", brief?.UnresolvedQuestion is { } question ? $"“{Cut(question, LongestText)}”" : "none open");
        if (brief?.Answered is { Count: > 0 } answered)
        {
            Markdown(body, "The bot answered", answered.Take(3).Select(text => CardText.Approved(text, LongestQuote, root)));
        }

        if (brief?.Urgency is { } urgency)
        {
            Section(body, "Urgency", Cut(urgency, LongestQuote));
        }

        if (lead.Contact?.Channel is { } channel)
        {
            Section(body, "Writes from", Cut(Address(channel), LongestQuote));
        }

        Facts(body, lead, "Contact", name => s_contact.Contains(name));
        Facts(body, lead, "Said", name => !s_contact.Contains(name) && name != ClaimGate.NeedField);
        if (brief?.Missing is { Count: > 0 } missing)
        {
            Section(body, "Missing", string.Join(", ", missing.Select(Words)));
        }

        Section(body, "Score", $"{lead.Score.Points.ToString(CultureInfo.InvariantCulture)}: {Joined(lead.Score.Reasons.Select(reason => reason.Rule))}");
        if (lead.Routing is { } routing)
        {
            Section(body, "Routing", $"Bot: {EnumKeys.Of(routing.Outcome)}, by the rule \"{routing.Rule}\": {Joined(routing.Because)}");
        }

        if (lead.Source.Page is { } page)
        {
            Section(body, "Page", Cut(page, LongestQuote) + (lead.Source.Campaign.TryGetValue("utm_campaign", out var campaign) ? $" (campaign {Cut(campaign, 60)})" : ""));
        }

        if (brief?.Agenda is { Count: > 0 } agenda)
        {
            Section(body, "First meeting", string.Join("\n", agenda.Take(MostLines).Select(point => $"- {Cut(point, LongestQuote)}")));
        }

        if (brief?.NextAction is { } next)
        {
            Section(body, "Next", Cut(next, LongestQuote));
        }
    }

    // What they call themselves there is no name that they have given us.
    private static string Address(ChannelAddress of) => string.Join(
        ", ", new[] { Words(of.Kind), of.Username is { } username ? $"@{username}" : of.Id, of.Name is { } name ? $"profile “{name}”" : null }.OfType<string>());

    private static string Consent(ConsentAnswer consent) => consent.State switch
    {
        ConsentState.Granted => $"Consent granted: “{Cut(consent.Quote ?? "", LongestQuote)}”",
        ConsentState.Refused => $"Consent refused: “{Cut(consent.Quote ?? "", LongestQuote)}”. Chat only.",
        ConsentState.Unclear => $"Consent unclear: “{Cut(consent.Quote ?? "", LongestQuote)}”. Chat only.",
        _ => "No consent yet: chat only.",
    };

    private static void Facts(JsonArray body, Lead lead, string title, Func<string, bool> belongs)
    {
        var facts = lead.Fields.Where(field => belongs(field.Key) && field.Value.State == FieldState.Answered).Select(field => (JsonNode)new JsonObject
        {
            ["title"] = Words(field.Key),
            ["value"] = Cut(field.Value.Value?.ToString() ?? "", LongestQuote)
                + (field.Value.Quote is { } quote ? $"  “{Cut(quote, LongestQuote)}”" : $"  (entered by {field.Value.EnteredBy})"),
        }).ToArray();
        if (facts.Length > 0)
        {
            Add(body, title, weight: "bolder");
            body.Add(new JsonObject { ["type"] = "FactSet", ["facts"] = new JsonArray(facts) });
        }
    }

    private static void AddLines(JsonArray body, IReadOnlyList<TranscriptLine> lines, string? root)
    {
        if (lines.Count > 0)
        {
            Markdown(body, "Last lines", lines.TakeLast(MostLines).Select(line => $"{Words(line.Speaker)}: {Said(line, root)}"));
        }
    }

    // The bot's words are approved texts, whose links are meant; a person's and a visitor's are the letters that they typed.
    private static string Said(TranscriptLine line, string? root)
    {
        var text = line.Speaker == "bot" ? CardText.Approved(line.Text, LongestQuote, root) : CardText.Plain(Cut(line.Text, LongestQuote));
        return string.Join(' ', line.Attachments.Select(name => CardText.Plain($"[{Cut(name, LongestName)}]")).Prepend(text).Where(part => part.Length > 0));
    }

    private static void Markdown(JsonArray body, string title, IEnumerable<string> paragraphs)
    {
        Add(body, title, weight: "bolder");
        var block = Text("");
        block["text"] = string.Join("\n\n", paragraphs);
        block["spacing"] = "none";
        body.Add(block);
    }

    private static void Section(JsonArray body, string title, string text)
    {
        Add(body, title, weight: "bolder");
        var block = Text(text);
        block["spacing"] = "none";
        body.Add(block);
    }

    private static void Add(JsonArray body, string text, string? weight = null, string? color = null)
    {
        var block = Text(text, weight: weight);
        if (color is not null)
        {
            block["color"] = color;
        }

        body.Add(block);
    }

    private static JsonObject Text(string text, string? size = null, string? weight = null)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = CardText.Plain(text), ["wrap"] = true };
        if (size is not null)
        {
            block["size"] = size;
        }

        if (weight is not null)
        {
            block["weight"] = weight;
        }

        return block;
    }

    private static string Joined(IEnumerable<string> texts) => Cut(string.Join("; ", texts), LongestText);

    private static string Words(string key) =>
        string.Concat(key.Replace('_', ' ').Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    private static string Cut(string text, int most) => CardText.Cut(text, most);
}
