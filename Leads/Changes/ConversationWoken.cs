namespace LeadBot.Leads.Changes;

/// <summary>The bot runs a turn in a conversation, caused by the event <c>timer/{Kind}</c> with <paramref name="Guard"/> as its value.</summary>
public sealed record ConversationWoken(string Bot, string ConversationId, string Kind, string Guard, DateTimeOffset At) : ILeadChange;
