namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>Registers what carries leads to other systems.</summary>
internal static class DeliveryHostServices
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddSingleton<Destinations>();
        services.AddSingleton<DestinationGates>();
        services.AddSingleton<AlertSignal>();
        services.AddSingleton<DestinationAlerts>();
        services.AddSingleton<DeliveryFollower>();
        services.AddSingleton<DeliveryRun>();
        services.AddSingleton<DestinationTest>();
        services.AddHostedService<AlertWatch>();
        return services.AddHostedService<DeliveryPump>();
    }
}
