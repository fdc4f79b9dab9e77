using LeadBot.Conversations.Outbox;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>Wakes what mails news of destinations. A hint; the table is the truth.</summary>
internal sealed class AlertSignal(TimeProvider time) : WakeSignal(time);
