using LeadBot.Conversations.Checks;

namespace LeadBot.Bot.Commands.Checks;

/// <summary>Registers what the verb <c>check</c> looks at beside the channels, which bring their own.</summary>
internal static class CheckServices
{
    public static IServiceCollection AddChecks(this IServiceCollection services)
    {
        services.AddSingleton<ISetUpCheck, DatabaseCheck>();
        services.AddSingleton<ISetUpCheck, LlmCheck>();
        services.AddSingleton<ISetUpCheck, DestinationsCheck>();
        return services;
    }
}
