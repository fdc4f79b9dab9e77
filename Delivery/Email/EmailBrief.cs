using System.Net;
using System.Text;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Outbox;

namespace LeadBot.Delivery.Email;

/// <summary>What the next person reads of a lead: once put together, written as text and as HTML.</summary>
internal sealed class EmailBrief
{
    private static readonly string[] s_who = ["name", "company"];
    private static readonly string[] s_contact = ["name", "role", "company", "email", "phone"];

    private readonly List<EmailBlock> _blocks = [];

    private EmailBrief(string subject) => Subject = subject;

    public string Subject { get; }

    public static EmailBrief Of(LeadDelivery delivery, string? owner)
    {
        var lead = delivery.Lead;
        if (delivery.News is DeliveryNews.Withdrawn or DeliveryNews.Deleted)
        {
            return Note(delivery);
        }

        var open = lead.Review.Where(review => review.State == "open").Select(review => EnumKeys.Of(review.Reason).Replace('_', ' ')).ToList();
        var brief = new EmailBrief(SubjectOf(delivery, isUnderReview: open.Count > 0));
        if (delivery.News == DeliveryNews.Test)
        {
            brief.Say("A trial", "This mail was sent from LeadBot's settings with an invented lead. Nobody has written to you.");
        }

        if (open.Count > 0)
        {
            brief.Say("Under review", $"A person must look first: {string.Join(", ", open)}. It goes to no other system until then.");
        }

        brief.Say("Consent", ConsentWords(lead));
        brief.Say("Contact", Values(lead, s_contact));
        brief.Say("In short", lead.Brief?.Summary);
        brief.Say("Need", lead.Brief?.Need);
        brief.Say("Unanswered question", lead.Brief?.UnresolvedQuestion);
        brief.Say("Urgency", lead.Brief?.Urgency);
        brief.Say("Next", lead.Brief?.NextAction);
        brief.List("Agenda", lead.Brief?.Agenda ?? []);
        brief.Say("Decision", lead.Routing is { } routing
            ? $"{EnumKeys.Of(routing.Outcome)}, score {lead.Score.Points}, for {owner ?? routing.Owner}. {string.Join("; ", routing.Because)}"
            : lead.Handoff is { } handoff ? $"Handed to {owner ?? handoff.Owner}: {handoff.Reason.Replace('_', ' ')}. The conversation goes on." : null);
        brief.List("What the visitor said", [.. lead.Fields.Where(field => field.Value.State == FieldState.Answered).Select(Line)]);
        brief.List("Not known", [.. (lead.Brief?.Missing ?? []).Select(Words)]);
        brief.Say("From", lead.Source.Page is { } page ? $"{lead.Channel}, {page}" : lead.Channel);
        brief.Link = delivery.Link;
        return brief;
    }

    private string? Link { get; set; }

    /// <summary>That a person must not be written to any more, in a few words: whoever reads it acts at once.</summary>
    private static EmailBrief Note(LeadDelivery delivery)
    {
        if (delivery.News == DeliveryNews.Deleted)
        {
            var deleted = new EmailBrief("Lead deleted");
            deleted.Say("Deleted", $"A lead that you were told of was erased on LeadBot ({delivery.Lead.Id}). Delete the mails about it too, and do not contact this person for it.");
            return deleted;
        }

        var note = new EmailBrief($"Do not contact: {WhoOf(delivery.Lead)} (consent taken back)") { Link = delivery.Link };
        note.Say("Consent", delivery.Lead.Consent is { State: ConsentState.Refused, Quote: { Length: > 0 } quote }
            ? $"Taken back: \u201c{quote}\u201d. Do not contact this person any more."
            : "Taken back. Do not contact this person before they have agreed again.");
        note.Say("Contact", Values(delivery.Lead, s_contact));
        return note;
    }

    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var block in _blocks)
        {
            text.Append(block.Title).Append(":\n");
            foreach (var line in block.Lines)
            {
                text.Append(block.IsList ? "- " : "").Append(line).Append('\n');
            }

            text.Append('\n');
        }

        return (Link is null ? text : text.Append("Open the lead: ").Append(Link).Append('\n')).ToString();
    }

    public string ToHtml()
    {
        var html = new StringBuilder("<!doctype html><html><body style=\"font-family:Segoe UI,Arial,sans-serif;font-size:14px;color:#242424;max-width:640px\">");
        foreach (var block in _blocks)
        {
            html.Append("<h3 style=\"font-size:13px;color:#616161;margin:16px 0 2px\">").Append(Encode(block.Title)).Append("</h3>");
            html.Append(block.IsList ? "<ul style=\"margin:0;padding-left:18px\">" : "");
            foreach (var line in block.Lines)
            {
                html.Append(block.IsList ? "<li>" : "<div>").Append(Encode(line)).Append(block.IsList ? "</li>" : "</div>");
            }

            html.Append(block.IsList ? "</ul>" : "");
        }

        if (Link is not null)
        {
            html.Append("<p style=\"margin-top:20px\"><a href=\"").Append(Encode(Link)).Append("\">Open the lead</a></p>");
        }

        return html.Append("</body></html>").ToString();
    }

    private static string SubjectOf(LeadDelivery delivery, bool isUnderReview)
    {
        var lead = delivery.Lead;
        var who = WhoOf(lead);
        var news = delivery.News switch { DeliveryNews.Created => "New lead", DeliveryNews.Updated => "Lead updated", _ => "Test of LeadBot" };
        return $"{(isUnderReview ? "[Under review] " : "")}{news}: {who}{(lead.Outcome is { } outcome ? $" ({EnumKeys.Of(outcome)})" : "")}";
    }

    private static string WhoOf(Lead lead)
    {
        var who = string.Join(", ", s_who.Select(field => lead.Value(field)?.ToString()).Where(value => !string.IsNullOrEmpty(value)));
        return who.Length > 0 ? who : lead.Value("email")?.ToString() ?? "a visitor";
    }

    private static string ConsentWords(Lead lead) => lead.Consent.State switch
    {
        ConsentState.Granted => $"Granted: \u201c{lead.Consent.Quote}\u201d",
        ConsentState.Refused => "Refused. Do not contact this person.",
        ConsentState.Unclear => $"Unclear: \u201c{lead.Consent.Quote}\u201d. Ask before you write.",
        _ => "Not asked yet. Ask before you write.",
    };

    private static string? Values(Lead lead, string[] fields) =>
        string.Join(", ", fields.Select(field => lead.Value(field)?.ToString()).Where(value => !string.IsNullOrEmpty(value))) is { Length: > 0 } values ? values : null;

    private static string Line(KeyValuePair<string, FieldAnswer> field) =>
        $"{Words(field.Key)}: {field.Value.Value}{(field.Value.Quote is { } quote ? $" (\u201c{quote}\u201d)" : "")}";

    /// <summary><c>companySize</c> as people write it.</summary>
    private static string Words(string key)
    {
        var words = string.Concat(key.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private void Say(string title, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            _blocks.Add(new EmailBlock(title, [words], IsList: false));
        }
    }

    private void List(string title, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            _blocks.Add(new EmailBlock(title, lines, IsList: true));
        }
    }
}
