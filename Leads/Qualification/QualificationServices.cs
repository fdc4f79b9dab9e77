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

        var bots = configuration.GetSection("Bots").GetChildren().ToList();
        services.AddSingleton(new BotNames([.. bots.Select(bot => bot.Key)]));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotProfile>, BotProfileValidator>());
        foreach (var bot in bots)
        {
            // A value that does not fit its type ("Kind": "Colour") stops the start with the binder's message, which names the key.
            services.AddOptions<BotProfile>(bot.Key).Bind(bot).Configure(_ => ReadItems(bot))
                .PostConfigure(profile => MakeAbsolute(profile, configuration["PublicUrl"])).ValidateOnStart();
        }

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
