using System.Text.Json.Serialization;

namespace LeadBot.Dialogs.Interviews;

/// <summary>JSON of the conversation's state.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Interview))]
public sealed partial class InterviewJson : JsonSerializerContext;
