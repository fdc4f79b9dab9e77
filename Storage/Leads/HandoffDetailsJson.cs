using System.Text.Json.Serialization;

namespace LeadBot.Storage.Leads;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandoffDetails))]
internal sealed partial class HandoffDetailsJson : JsonSerializerContext;
