using LeadBot.Leads;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Contacts;

namespace LeadBot.Bot.Api;

/// <summary>What a person must know of the lead to decide whether a handoff is theirs; the lead itself has the rest.</summary>
/// <param name="Score">0 to 100.</param>
/// <param name="UnresolvedQuestion">In the visitor's words; absent where none is open.</param>
/// <param name="ReviewFirst">True while a reason to look first is open.</param>
internal sealed record HandoffLead(
    string Channel, ConsentState Consent, int Score, bool ReviewFirst, string? Name, string? Company, string? Role, string? Email, string? Phone,
    string? Need, string? Summary, string? UnresolvedQuestion, LeadContact? Contact)
{
    public static HandoffLead Of(Lead lead) => new(
        lead.Channel,
        lead.Consent.State,
        lead.Score.Points,
        lead.Review.Any(review => review.State == "open"),
        Value(lead, "name"),
        Value(lead, "company"),
        Value(lead, "role"),
        Value(lead, "email"),
        Value(lead, "phone"),
        lead.Brief?.Need ?? Value(lead, "need"),
        lead.Brief?.Summary,
        lead.Brief?.UnresolvedQuestion,
        lead.Contact);

    private static string? Value(Lead lead, string field) => lead.Value(field)?.ToString();
}
