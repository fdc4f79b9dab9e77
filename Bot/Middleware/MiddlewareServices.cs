using LeadBot.BotFramework.Turns;
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
        services.AddScoped<IMiddleware, VisitorTurnMiddleware>();
        services.AddScoped<IMiddleware, ApprovedLanguageMiddleware>();
        services.AddScoped<IMiddleware, IdleTimerMiddleware>();
        services.AddScoped<IMiddleware, StopGatesMiddleware>();
        services.AddScoped<IBot, LeadBotHandler>();
        return services;
    }
}
