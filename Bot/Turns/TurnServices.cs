using LeadBot.BotFramework.State;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Turns;
using LeadBot.Understanding;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Turns;

/// <summary>What the durable engine needs of the host. Comes before the bot's own middleware, which runs inside it.</summary>
internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<IActivityFilter, ActivityFilter>();
        services.AddSingleton<ITurnTexts, TurnTexts>();
        services.AddSingleton<IParkedTurns, ParkedNotes>();
        services.AddSingleton<IRecentLines, RecentLines>();
        services.AddScoped<ConversationState>();
        services.AddScoped<IMiddleware, TurnIdentityMiddleware>();
        services.AddScoped<IMiddleware>(turn => new AutoSaveStateMiddleware(turn.GetRequiredService<ConversationState>()));
        return services;
    }
}
