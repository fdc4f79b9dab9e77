using LeadBot.Conversations;

namespace LeadBot.Bot.Handoffs;

/// <summary>Registers what stands between visitors and the firm's own people.</summary>
internal static class HandoffServices
{
    public static IServiceCollection AddHandoffs(this IServiceCollection services) => services.AddSingleton<ISideRule, TeamsSides>();
}
