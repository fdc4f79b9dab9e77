using System.Text.Json.Serialization;

namespace LeadBot.Storage.Outbox;

[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class WordsJson : JsonSerializerContext;
