using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Turns;

/// <summary>Sees activities before they are sent and may change, add or remove some. Not calling <c>next</c> sends nothing.</summary>
public delegate Task<ResourceResponse[]?> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]?>> next);
