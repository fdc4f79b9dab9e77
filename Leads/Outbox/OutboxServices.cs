using LeadBot.Leads.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Outbox;

/// <summary>Registers what all destinations share.</summary>
internal static class OutboxServices
{
    public static IServiceCollection AddLeadOutbox(this IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<DestinationsOptions>()
            .Configure(options => config.GetSection(DestinationsOptions.Section).Bind(options.Destinations))
            .ValidateOnStart();
        services.AddSingleton<IOptionsMonitorCache<DestinationsOptions>>(_ => new LiveOptionsCache<DestinationsOptions>(config));
        services.AddSingleton<IValidateOptions<DestinationsOptions>, DestinationsCheck>();
        services.AddOptions<DeliveryPace>().Bind(config.GetSection(DeliveryPace.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
