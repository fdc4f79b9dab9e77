namespace LeadBot.Leads.Handoffs;

/// <summary>The approved question for consent, put in the bot's name because a person asked for it.</summary>
public sealed record ConsentQuestion(string By, DateTimeOffset At, ConsentQuestionState State);
