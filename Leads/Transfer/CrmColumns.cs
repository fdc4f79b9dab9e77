using System.Globalization;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Transfer;

/// <summary>Columns under the labels that the importers of Salesforce and HubSpot match by themselves; what they do not know is called "LeadBot …".</summary>
internal static class CrmColumns
{
    /// <summary>Salesforce takes no lead without a last name and a company; an import of ours reads it as nothing.</summary>
    public const string NotProvided = "[not provided]";

    private static readonly string[] s_mapped = ["name", "company", "role", "email", "phone", "website", "companySize", "need"];

    private static readonly (LeadStatus Status, string Salesforce, string HubSpot)[] s_statuses =
    [
        (LeadStatus.New, "Open - Not Contacted", "New"),
        (LeadStatus.Contacted, "Working - Contacted", "Connected"),
        (LeadStatus.Qualified, "Working - Qualified", "In Progress"),
        (LeadStatus.Converted, "Closed - Converted", "Open Deal"),
        (LeadStatus.Lost, "Closed - Not Converted", "Unqualified"),
    ];

    public static IReadOnlyList<LeadColumn> Salesforce(BotProfile profile) =>
    [
        new("First Name", lead => Name(lead).First, LeadTarget.FirstName),
        new("Last Name", lead => Name(lead).Last ?? NotProvided, LeadTarget.LastName),
        new("Company", lead => LeadColumns.FieldOf(lead, "company") ?? NotProvided, "company"),
        Field("Title", "role"),
        Field("Email", "email"),
        Field("Phone", "phone") with { IsPlainPhone = true },
        Field("Website", "website"),
        Field("No. of Employees", "companySize"),
        Field("Description", "need"),
        new("Lead Source", lead => lead.Channel == "webchat" ? "Web" : lead.Channel),
        new("Lead Status", lead => s_statuses.First(row => row.Status == lead.Status).Salesforce, LeadTarget.Status),
        new("Country", lead => lead.Source.Geo.Country, LeadTarget.Country),
        .. Own(profile),
    ];

    public static IReadOnlyList<LeadColumn> HubSpot(BotProfile profile) =>
    [
        new("First name", lead => Name(lead).First, LeadTarget.FirstName),
        new("Last name", lead => Name(lead).Last, LeadTarget.LastName),
        Field("Email", "email"),
        Field("Phone number", "phone") with { IsPlainPhone = true },
        Field("Company name", "company"),
        Field("Job title", "role"),
        Field("Website URL", "website"),
        Field("Number of employees", "companySize"),
        Field("Message", "need"),
        new("Lead status", lead => s_statuses.First(row => row.Status == lead.Status).HubSpot, LeadTarget.Status),
        new("Country/Region", lead => lead.Source.Geo.Country, LeadTarget.Country),
        .. Own(profile),
    ];

    /// <summary>The status behind a CRM's word for it, or null.</summary>
    public static LeadStatus? StatusOf(string word)
    {
        var found = s_statuses.Where(row => Is(row.Salesforce) || Is(row.HubSpot)).ToList();
        return found.Count > 0 ? found[0].Status : null;

        bool Is(string other) => other.Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    private static LeadColumn Field(string header, string field) => new(header, lead => LeadColumns.FieldOf(lead, field), field);

    private static IEnumerable<LeadColumn> Own(BotProfile profile) =>
    [
        .. profile.Fields.Where(field => !s_mapped.Contains(field.Name))
            .Select(field => new LeadColumn($"LeadBot {field.Name}", lead => LeadColumns.FieldOf(lead, field.Name), field.Name)),
        new("LeadBot ID", lead => lead.Id, LeadTarget.Id),
        new("LeadBot Created", lead => LeadColumns.Time(lead.CreatedAt), LeadTarget.CreatedAt),
        new("LeadBot Outcome", lead => lead.Outcome is { } outcome ? EnumKeys.Of(outcome) : null),
        new("LeadBot Score", lead => lead.Score.Points.ToString(CultureInfo.InvariantCulture)),
        new("LeadBot Owner", lead => lead.Routing?.Owner),
        new("LeadBot Consent", lead => EnumKeys.Of(lead.Consent.State)),
        new("LeadBot Handoff", lead => lead.Handoff is { } handoff ? EnumKeys.Of(handoff.State) : null),
        new("LeadBot Channel", lead => lead.Channel, LeadTarget.Channel),
        new("LeadBot Page", lead => lead.Source.Page, LeadTarget.Page),
        new("LeadBot Campaign", lead => LeadColumns.Utm(lead, LeadTarget.Campaign), LeadTarget.Campaign),
        new("LeadBot Summary", lead => lead.Brief?.Summary),
    ];

    /// <summary>The last word is the last name; a single word is one.</summary>
    private static (string? First, string? Last) Name(Lead lead)
    {
        var name = LeadColumns.FieldOf(lead, "name")?.Trim();
        var space = name?.LastIndexOf(' ') ?? -1;
        return space < 0 ? (null, name) : (name![..space].TrimEnd(), name[(space + 1)..]);
    }
}
