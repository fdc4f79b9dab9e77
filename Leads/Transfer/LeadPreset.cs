using System.Text.Json.Serialization;

namespace LeadBot.Leads.Transfer;

/// <summary>Whose column names a CSV file has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeadPreset>))]
public enum LeadPreset
{
    /// <summary>Ours: everything, with quotes, and the whole record for a way back that loses nothing.</summary>
    [JsonStringEnumMemberName("leadbot")]
    LeadBot,
    [JsonStringEnumMemberName("salesforce")]
    Salesforce,
    [JsonStringEnumMemberName("hubspot")]
    HubSpot,

    /// <summary>For reading in a spreadsheet: every value without its evidence.</summary>
    [JsonStringEnumMemberName("excel")]
    Excel,
}
