using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Matching;

namespace LeadBot.Storage.Leads;

/// <summary>What of a lead stands in columns beside its body: what is filtered, searched and matched.</summary>
internal readonly struct LeadRow(Lead lead)
{
    public string Status => EnumKeys.Of(lead.Status);

    public string? Outcome => lead.Outcome is { } outcome ? EnumKeys.Of(outcome) : null;

    public string? EmailKey => ContactKey.Email(Text("email"));

    public string? PhoneKey => ContactKey.Phone(Text("phone"));

    public string? DomainKey => ContactKey.Domain(Text("email"));

    /// <summary>Lower case here, since engines disagree about what lower case is.</summary>
    public string SearchText => $"{Text("name")} {Text("company")} {Text("need")} {Text("email")}".ToLowerInvariant();

    /// <summary>True when both stand at the same places in every index.</summary>
    public bool IsIndexedAs(in LeadRow other) =>
        (Status, Outcome, EmailKey, PhoneKey) == (other.Status, other.Outcome, other.EmailKey, other.PhoneKey);

    public static Lead Read(string body) => JsonSerializer.Deserialize(body, LeadJson.Default.Lead)!;

    private string? Text(string field) => lead.Value(field) is FieldValue.Text { Value: var text } ? text : null;
}
