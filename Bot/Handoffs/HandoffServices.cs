using LeadBot.Bot.Handoffs.Teams;
using LeadBot.Conversations;
using LeadBot.Conversations.Invokes;
using LeadBot.Conversations.Turns;
using LeadBot.Leads.Handoffs;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Handoffs;

/// <summary>Registers what stands between visitors and the firm's own people. Comes before the visitors' own middleware, which runs inside it.</summary>
internal static class HandoffServices
{
    public static IServiceCollection AddHandoffs(this IServiceCollection services)
    {
        services.AddSingleton<ISideRule, TeamsSides>();
        services.AddSingleton<VisitorPresences>();
        services.AddSingleton<IVisitorReach, VisitorReachReader>();
        services.AddSingleton<BriefCards>();
        services.AddSingleton<RepCommands>();
        services.AddSingleton<RepInvokes>();
        services.AddSingleton<IInvokeHandler>(provider => provider.GetRequiredService<RepInvokes>());
        services.AddScoped<RepBot>();
        services.AddScoped<IMiddleware>(turn => new RepMiddleware(turn.GetRequiredService<TurnInfo>(), new Lazy<RepBot>(turn.GetRequiredService<RepBot>)));
        services.AddScoped<IMiddleware, HandoffMiddleware>();
        services.AddSingleton<CardAsker>();
        services.AddHostedService<CardPump>();
        services.AddHostedService<HandoffWatch>();
        return services;
    }
}
