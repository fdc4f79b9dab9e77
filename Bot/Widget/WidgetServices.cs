using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Widget;

/// <summary>Registers how the widget looks on websites.</summary>
internal static class WidgetServices
{
    /// <summary>Needs <see cref="BotNames"/>.</summary>
    public static IServiceCollection AddWidget(this IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton<IConfigureOptions<WidgetOptions>>(new WidgetOptionsSetup(config));
        services.AddSingleton<IValidateOptions<WidgetOptions>, WidgetOptionsCheck>();
        foreach (var bot in config.GetSection("Bots").GetChildren().Select(bot => bot.Key))
        {
            services.AddOptions<WidgetOptions>(bot).ValidateOnStart();
            services.AddSingleton<IOptionsChangeTokenSource<WidgetOptions>>(
                new ConfigurationChangeTokenSource<WidgetOptions>(bot, config.GetSection($"Bots:{bot}")));
        }

        services.AddSingleton<WidgetLanguage>();
        services.AddSingleton<AppearanceReader>();
        return services;
    }
}
