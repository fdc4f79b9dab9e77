using LeadBot.Conversations.Typing;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Typing;

/// <summary>Registers the signs that somebody writes. Comes before the bot's own middleware, whose time it measures.</summary>
internal static class TypingServices
{
    public static IServiceCollection AddTyping(this IServiceCollection services)
    {
        services.AddSingleton<VisitorTyping>();
        services.AddSingleton<TypingRelay>();
        services.AddSingleton<ITypingHeard>(provider => provider.GetRequiredService<TypingRelay>());
        services.AddHostedService(provider => provider.GetRequiredService<TypingRelay>());
        return services.AddScoped<IMiddleware, TypingMiddleware>();
    }
}
