using System.Text.Json.Serialization;
using LeadBot.Leads.Erasure;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Lists;
using LeadBot.Leads.Transfer;

namespace LeadBot.Leads;

/// <summary>JSON of the lead side, as the store keeps it and the REST API gives it. Nulls are left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Lead))]
[JsonSerializable(typeof(LeadPage))]
[JsonSerializable(typeof(LeadCounters))]
[JsonSerializable(typeof(LeadFacets))]
[JsonSerializable(typeof(LeadDeletion))]
[JsonSerializable(typeof(LeadImportResult))]
[JsonSerializable(typeof(Handoff))]
[JsonSerializable(typeof(HistoryEntry))]
[JsonSerializable(typeof(VisitorReach))]
public sealed partial class LeadJson : JsonSerializerContext;
