using LeadBot.Channels.Files;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Typing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Teams;

/// <summary>Registers Teams and what else Azure Bot Service carries.</summary>
public static class TeamsServices
{
    /// <summary>Needs the ports of Conversations, <see cref="Conversations.ISideRule"/> and <see cref="TeamsEndpoints.MapTeams"/>.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton(provider => new TeamsOptionsSetup(config, provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<IConfigureOptions<TeamsOptions>>(provider => provider.GetRequiredService<TeamsOptionsSetup>());
        services.AddSingleton<IValidateOptions<TeamsOptions>>(provider => provider.GetRequiredService<TeamsOptionsSetup>());
        foreach (var bot in config.GetSection("Bots").GetChildren())
        {
            services.AddOptions<TeamsOptions>(bot.Key).ValidateOnStart();
        }

        services.AddSingleton<ConnectorHttp>();
        services.AddSingleton<TeamsBots>();
        services.AddSingleton<ConnectorCaller>();
        services.AddSingleton<ConnectorCredentials>();
        services.AddSingleton<Conversations.Checks.ISetUpCheck, TeamsCheck>();
        services.AddSingleton<IFileSource, TeamsFiles>();
        services.AddSingleton<ConnectorInbound>();
        services.AddSingleton<InvokeAnswers>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<ThreadPace>();
        services.AddSingleton<IChannelSender, TeamsSender>();
        services.AddSingleton<ITypingSender, TeamsTyping>();
        services.AddSingleton(provider => new TeamsThreads(
            provider.GetRequiredService<Conversations.IConversations>(),
            provider.GetRequiredService<ConnectorCredentials>(),
            provider.GetRequiredService<ConnectorHttp>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
