using LeadBot.BotFramework.State;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Timers;
using LeadBot.Conversations.Turns;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadBot.Conversations;

/// <summary>
/// Registers the engine. The host adds what only it knows: a scoped <c>IBot</c>, the <c>IMiddleware</c> services in their order,
/// <see cref="IActivityFilter"/>, <see cref="ITurnTexts"/>, and who hears of parked turns (<see cref="IParkedTurns"/>).
/// </summary>
public static class ConversationsServices
{
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<LimitsOptions>().Bind(config.GetSection(LimitsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TurnOptions>().Bind(config.GetSection(TurnOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IInbox, Inbox.Inbox>();
        services.AddSingleton<ChannelSenders>();
        services.AddSingleton<IOutboxSignal, OutboxSignal>();
        services.AddSingleton<IJournalSignal, JournalSignal>();
        services.AddSingleton<ITransientFeed, TransientFeed>();
        services.AddSingleton<TurnNode>();
        services.AddSingleton<TurnLeases>();
        services.AddSingleton<TurnExecution>();
        services.AddSingleton<TurnProcessor>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<ITurnStarter>(provider => provider.GetRequiredService<TurnRunner>());
        services.AddHostedService(provider => provider.GetRequiredService<TurnRunner>());
        services.AddSingleton<TimerPump>();
        services.AddHostedService(provider => provider.GetRequiredService<TimerPump>());
        return services.AddTurn();
    }

    /// <summary>What lives as long as one turn.</summary>
    private static IServiceCollection AddTurn(this IServiceCollection services)
    {
        services.AddScoped<TurnHolder>();
        services.AddScoped(provider => provider.GetRequiredService<TurnHolder>().Turn);
        services.AddScoped<TurnWrites>();
        services.AddScoped<JournalAdapter>();
        services.AddScoped<TurnStorage>();
        services.AddScoped<IStorage>(provider => provider.GetRequiredService<TurnStorage>());
        return services;
    }
}
