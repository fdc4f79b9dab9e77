using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Typing;

/// <summary>Registers the sign that an answer is being written. Comes before the bot's own middleware, whose time it measures.</summary>
internal static class TypingServices
{
    public static IServiceCollection AddTyping(this IServiceCollection services) => services.AddScoped<IMiddleware, TypingMiddleware>();
}
