using LeadBot.Delivery.Email;
using LeadBot.Delivery.Outgoing;
using LeadBot.Delivery.Webhooks;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Delivery;

/// <summary>Registers the systems that leads are delivered to. Each destination of the settings is checked at start.</summary>
public static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton<OutgoingHttp>();
        services.AddKind<WebhookDestination, WebhookOptions>(config, WebhookDestination.Name, WebhookOptions.Read);
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsCheck>();
        services.AddKind<EmailDestination, EmailOptions>(config, EmailDestination.Name, EmailOptions.Read);
        services.AddSingleton<IValidateOptions<EmailOptions>, EmailOptionsCheck>();
        services.AddSingleton<IHouseMail>(provider => provider.GetServices<ILeadDestination>().OfType<EmailDestination>().Single());
        return services;
    }

    private static void AddKind<TDestination, TOptions>(
        this IServiceCollection services, IConfiguration config, string kind, Action<IConfigurationSection, TOptions> read)
        where TDestination : class, ILeadDestination
        where TOptions : class
    {
        services.AddSingleton<ILeadDestination, TDestination>();
        services.AddSingleton<IConfigureOptions<TOptions>>(new DestinationSetup<TOptions>(config, read));
        services.AddSingleton<IOptionsMonitorCache<TOptions>>(_ => new LiveOptionsCache<TOptions>(config));
        foreach (var destination in config.GetSection(DestinationsOptions.Section).GetChildren()
            .Where(destination => string.Equals(destination[nameof(DestinationOptions.Kind)], kind, StringComparison.OrdinalIgnoreCase)))
        {
            services.AddOptions<TOptions>(destination.Key).ValidateOnStart();
        }
    }
}
