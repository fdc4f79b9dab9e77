using System.Text.Json.Serialization;

namespace LeadBot.Bot.Commands.Evaluation;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(EvaluationFigures))]
internal sealed partial class BaselineJson : JsonSerializerContext;
