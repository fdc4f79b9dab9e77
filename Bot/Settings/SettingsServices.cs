using LeadBot.Channels.WebChat;
using LeadBot.Leads.Settings;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Settings;

/// <summary>Settings that change while LeadBot runs.</summary>
internal static class SettingsServices
{
    /// <summary>Called before any part reads the configuration: the stored settings take their place in it.</summary>
    public static StoredConfiguration PlaceStoredSettings(this ConfigurationManager configuration) => StoredConfiguration.PlaceIn(configuration);

    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration, StoredConfiguration stored)
    {
        services.AddSingleton(stored);
        services.AddSingleton(_ => stored.Files); // made here, so that the host disposes it
        services.AddSingleton<LiveSettings>();
        services.AddSingleton<SettingsService>();
        services.AddSingleton<SettingsPreview>();
        services.AddSingleton<RoutingTrial>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, SettingsWireJson.Default));
        services.AddSingleton<IOptionsMonitorCache<WebChatOptions>>(_ => new LiveOptionsCache<WebChatOptions>(configuration));
        services.AddHostedService(provider =>
        {
            provider.GetRequiredService<SettingFiles>();
            return ActivatorUtilities.CreateInstance<SettingsWatch>(provider);
        });
        return services;
    }
}
