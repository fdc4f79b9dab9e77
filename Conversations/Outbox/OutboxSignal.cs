namespace LeadBot.Conversations.Outbox;

/// <inheritdoc cref="IOutboxSignal"/>
internal sealed class OutboxSignal(TimeProvider time) : WakeSignal(time), IOutboxSignal;
