using LeadBot.Bot.Widget;
using LeadBot.Channels.Teams;
using LeadBot.Channels.Telegram;
using LeadBot.Channels.WebChat;
using LeadBot.Channels.WhatsApp;
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
        KeepLive<WebChatOptions>(services, configuration);
        KeepLive<WidgetOptions>(services, configuration);
        KeepLive<TeamsOptions>(services, configuration);
        KeepLive<TelegramOptions>(services, configuration);
        KeepLive<WhatsAppOptions>(services, configuration);
        services.AddHostedService(provider =>
        {
            provider.GetRequiredService<SettingFiles>();
            return ActivatorUtilities.CreateInstance<SettingsWatch>(provider);
        });
        return services;
    }

    /// <summary>Options of a bot that is added while the program runs are read too, and all of them anew when the settings change.</summary>
    private static void KeepLive<TOptions>(IServiceCollection services, IConfiguration configuration)
        where TOptions : class =>
        services.AddSingleton<IOptionsMonitorCache<TOptions>>(_ => new LiveOptionsCache<TOptions>(configuration));
}
