using LeadBot.Bot.Handoffs;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Turns;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Changes;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Middleware;

/// <summary>Registers the visitor's bot and the middleware around it, in the order in which it runs. All of it lives as long as one turn.</summary>
internal static class MiddlewareServices
{
    public static IServiceCollection AddBotMiddleware(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ILeadChanges, TurnLeadChanges>();
        services.AddScoped<IIdleTimer, TurnIdleTimer>();
        services.AddForVisitors<HandoffMiddleware>();
        services.AddForVisitors<VisitorTurnMiddleware>();
        services.AddForVisitors<ApprovedLanguageMiddleware>();
        services.AddForVisitors<IdleTimerMiddleware>();
        services.AddForVisitors<StopGatesMiddleware>();
        services.AddScoped<LeadBotHandler>();
        services.AddScoped<RepBot>();
        services.AddScoped<IBot, SideBot>();
        return services;
    }

    /// <summary>A person of ours is no visitor: nothing of what guards visitors runs in their turns.</summary>
    private static void AddForVisitors<TMiddleware>(this IServiceCollection services)
        where TMiddleware : class, IMiddleware
    {
        services.AddScoped<TMiddleware>();
        services.AddScoped<IMiddleware>(turn => new VisitorsOnly(turn.GetRequiredService<TurnInfo>(), turn.GetRequiredService<TMiddleware>));
    }
}
