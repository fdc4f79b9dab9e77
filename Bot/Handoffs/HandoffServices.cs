using LeadBot.Bot.Handoffs.Teams;
using LeadBot.Conversations;
using LeadBot.Conversations.Invokes;

namespace LeadBot.Bot.Handoffs;

/// <summary>Registers what stands between visitors and the firm's own people.</summary>
internal static class HandoffServices
{
    public static IServiceCollection AddHandoffs(this IServiceCollection services)
    {
        services.AddSingleton<ISideRule, TeamsSides>();
        services.AddSingleton<BriefCards>();
        services.AddSingleton<RepCommands>();
        services.AddSingleton<RepInvokes>();
        services.AddSingleton<IInvokeHandler>(provider => provider.GetRequiredService<RepInvokes>());
        services.AddHostedService<CardPump>();
        return services;
    }
}
