namespace LeadBot.BotFramework.Turns;

/// <summary>The rest of the pipeline. Not calling it stops the turn from reaching the bot.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
