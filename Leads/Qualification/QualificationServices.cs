using LeadBot.Leads.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Qualification;

/// <summary>Binds every bot below <c>Bots</c> to a <see cref="BotProfile"/> of its name and checks it at start.</summary>
public static class QualificationServices
{
    /// <summary>Adds the profiles; a second call adds nothing.</summary>
    public static IServiceCollection AddBotProfiles(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(BotNames)))
        {
            return services;
        }

        services.AddSingleton(_ => new BotNames(configuration));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotProfile>, BotProfileValidator>());
        services.AddBotOptions<BotProfile>(configuration, (bot, profile) =>
        {
            // A value that does not fit its type ("Kind": "Colour") stops the start with the binder's message, which names the key.
            bot.Bind(profile);
            ReadItems(bot);
        });
        services.PostConfigureAll<BotProfile>(profile => MakeAbsolute(profile, configuration["PublicUrl"]));
        return services;
    }

    private static void ReadItems(IConfigurationSection bot)
    {
        SettingItems.Read<FieldDefinition>(bot.GetSection(nameof(BotProfile.Fields)));
        SettingItems.Read<ServiceDefinition>(bot.GetSection(nameof(BotProfile.Services)));
    }

    // A path leads somewhere only on our own pages; on Telegram or WhatsApp the notice needs its whole address.
    private static void MakeAbsolute(BotProfile profile, string? publicUrl)
    {
        if (profile.PrivacyUrl.StartsWith('/') && !string.IsNullOrWhiteSpace(publicUrl))
        {
            profile.PrivacyUrl = publicUrl.TrimEnd('/') + profile.PrivacyUrl;
        }
    }
}
