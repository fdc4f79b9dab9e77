using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Turns;

/// <summary>Sees the reference to an activity before that is deleted.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
