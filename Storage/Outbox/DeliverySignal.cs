using LeadBot.Conversations.Outbox;

namespace LeadBot.Storage.Outbox;

/// <summary>Wakes what delivers leads when there may be something to do. A hint; the tables are the truth.</summary>
public sealed class DeliverySignal(TimeProvider time) : WakeSignal(time);
