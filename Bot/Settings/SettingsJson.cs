using System.Text.Json;
using System.Text.Json.Serialization;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;

namespace LeadBot.Bot.Settings;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProfileShape))]
[JsonSerializable(typeof(FieldsShape))]
[JsonSerializable(typeof(ServicesShape))]
[JsonSerializable(typeof(LanguageShape))]
[JsonSerializable(typeof(WebChatShape))]
[JsonSerializable(typeof(WidgetShape))]
[JsonSerializable(typeof(FormOptions))]
[JsonSerializable(typeof(RoutingOptions))]
[JsonSerializable(typeof(ScoringOptions))]
[JsonSerializable(typeof(ReviewOptions))]
[JsonSerializable(typeof(Dictionary<string, OwnerOptions>))]
internal sealed partial class SettingsJson : JsonSerializerContext;
