namespace LeadBot.BotFramework.Dialogs;

/// <summary>Decides alone whether an answer will do, also when nothing was recognized.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
