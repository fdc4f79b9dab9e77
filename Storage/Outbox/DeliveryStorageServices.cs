using LeadBot.Leads.Outbox;
using LeadBot.Leads.Replies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadBot.Storage.Outbox;

/// <summary>The stores of what goes to other systems.</summary>
internal static class DeliveryStorageServices
{
    public static IServiceCollection AddDeliveryStorage(this IServiceCollection services)
    {
        services.AddOptions();
        services.TryAddSingleton<DeliverySignal>();
        services.AddSingleton<DeliveryMarks>();
        services.AddSingleton<IDeliveryMarks>(provider => provider.GetRequiredService<DeliveryMarks>());
        services.AddSingleton<IDeliveryLanes, DeliveryLanes>();
        services.AddSingleton<IDeliveries, DeliveryStore>();
        services.AddSingleton<IDestinationStates, DestinationStateStore>();
        services.AddSingleton<IAlertMails, AlertMailStore>();
        services.AddSingleton<IParkedReplies, ParkedReplyStore>();
        return services;
    }
}
