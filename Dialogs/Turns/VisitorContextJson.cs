using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LeadBot.Dialogs.Turns;

/// <summary>Lets channel data that is held as nodes be read like any other.</summary>
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class VisitorContextJson : JsonSerializerContext;
