using System.Text.Json.Serialization;
using LeadBot.Leads.Outbox;

namespace LeadBot.Bot.Api;

/// <param name="Target">Where it goes, for people: a host or mailboxes.</param>
/// <param name="Active">False where the settings switch it off: nothing is queued for it.</param>
/// <param name="Health"><c>working</c>, <c>broken</c> or <c>paused</c>.</param>
/// <param name="Reason">Why it is broken or paused.</param>
/// <param name="By">Who paused it; absent where LeadBot did.</param>
/// <param name="Shared">True where other bots' leads go there too.</param>
/// <param name="Waiting">Leads of this bot on their way there.</param>
/// <param name="Parked">Leads of this bot that were given up until somebody sends them again.</param>
internal sealed record DestinationView(
    string Name, string Kind, string Target, bool Active, DestinationHealth Health, string? Reason, DateTimeOffset? HealthAt, string? By, bool Shared, int Waiting,
    int Parked, DateTimeOffset? DeliveredAt, string? LastError, DateTimeOffset? LastErrorAt);

internal sealed record DestinationList(IReadOnlyList<DestinationView> Items);

/// <param name="Active">False pauses it: what is due waits.</param>
internal sealed record DestinationSwitch(bool? Active);

/// <param name="Ok">Whether the receiver took it.</param>
/// <param name="Answer">What it said.</param>
internal sealed record DestinationTrial(bool Ok, string Answer);

/// <param name="LeadId">Only this lead's; absent sends all parked ones again.</param>
internal sealed record DestinationReplay(string? LeadId);

/// <param name="Count">How many go again.</param>
internal sealed record Replayed(int Count);

/// <param name="State"><c>waiting</c>, <c>delivered</c>, <c>parked</c> or <c>withdrawn</c>.</param>
/// <param name="Version">The lead's version that it carries.</param>
/// <param name="Reason">What the last failed try said, or why it was parked or withdrawn.</param>
/// <param name="At">When it was delivered, parked or withdrawn.</param>
/// <param name="DueAt">When it is tried next.</param>
internal sealed record DeliveryView(string Destination, string LeadId, long Version, DeliveryState State, int Attempts, string? Reason, DateTimeOffset? At, DateTimeOffset? DueAt)
{
    public static DeliveryView Of(LeadDeliveryStatus status) =>
        new(status.Destination, status.LeadId, status.Version, status.State, status.Attempts, status.Reason, status.At, status.DueAt);
}

/// <param name="Items">Newest first.</param>
/// <param name="Next">Give it as <c>before</c> for the next page; absent on the last one.</param>
internal sealed record ParkedList(IReadOnlyList<DeliveryView> Items, DateTimeOffset? Next);

/// <param name="Delivery">Absent where nothing was ever queued.</param>
/// <param name="Held">Why the lead's present state does not go there yet.</param>
internal sealed record LeadDestinationView(string Destination, string Kind, DestinationHealth Health, DeliveryView? Delivery, string? Held);

internal sealed record LeadDeliveries(IReadOnlyList<LeadDestinationView> Items);

/// <param name="Decision"><c>approved</c> or <c>rejected</c>.</param>
internal sealed record ReviewChoice(string? Decision);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DestinationList))]
[JsonSerializable(typeof(DestinationView))]
[JsonSerializable(typeof(DestinationSwitch))]
[JsonSerializable(typeof(DestinationTrial))]
[JsonSerializable(typeof(DestinationReplay))]
[JsonSerializable(typeof(Replayed))]
[JsonSerializable(typeof(ParkedList))]
[JsonSerializable(typeof(LeadDeliveries))]
[JsonSerializable(typeof(ReviewChoice))]
internal sealed partial class DestinationWireJson : JsonSerializerContext;
