using System.Text.Json.Serialization;
using LeadBot.Bot.Handoffs;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements.Figures;

namespace LeadBot.Bot.Api;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BotList))]
[JsonSerializable(typeof(Transcript))]
[JsonSerializable(typeof(StatusChange))]
[JsonSerializable(typeof(HandoffPage))]
[JsonSerializable(typeof(HandoffClosing))]
[JsonSerializable(typeof(HandoffRefusal))]
[JsonSerializable(typeof(HandoffCounters))]
[JsonSerializable(typeof(Presence))]
[JsonSerializable(typeof(SuggestionList))]
[JsonSerializable(typeof(PresenceView))]
[JsonSerializable(typeof(VisitorReach))]
[JsonSerializable(typeof(VisitorPresence))]
[JsonSerializable(typeof(OwnerList))]
[JsonSerializable(typeof(DeskMessage))]
[JsonSerializable(typeof(DeskTemplate))]
[JsonSerializable(typeof(Said))]
[JsonSerializable(typeof(EventHint))]
[JsonSerializable(typeof(ClaimFigures))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(FunnelFigure))]
[JsonSerializable(typeof(DayFigures))]
[JsonSerializable(typeof(SourceFigures))]
[JsonSerializable(typeof(QuestionFigures))]
[JsonSerializable(typeof(ExceptionFigures))]
[JsonSerializable(typeof(HandoffFigures))]
[JsonSerializable(typeof(RefusedClaimFigures))]
internal sealed partial class ApiJson : JsonSerializerContext;
