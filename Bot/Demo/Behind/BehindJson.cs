using System.Text.Json.Serialization;

namespace LeadBot.Bot.Demo.Behind;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BehindView))]
internal sealed partial class BehindJson : JsonSerializerContext;
