namespace LeadBot.BotFramework.Turns;

/// <summary>What stands at the end of the middleware pipeline: the bot.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
