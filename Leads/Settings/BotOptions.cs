using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Settings;

/// <summary>Options of each bot below <c>Bots</c>, by its key as their name: live, also for bots that are added later.</summary>
public static class BotOptions
{
    /// <summary>Reads the options with <paramref name="read"/> from <c>Bots:{bot}</c>, and checks those of the bots that there are at start.</summary>
    public static IServiceCollection AddBotOptions<T>(this IServiceCollection services, IConfiguration settings, Action<IConfigurationSection, T> read)
        where T : class
    {
        services.AddSingleton<IConfigureOptions<T>>(new Setup<T>(settings, read));
        services.AddSingleton<IOptionsMonitorCache<T>>(_ => new LiveOptionsCache<T>(settings));
        foreach (var bot in settings.GetSection("Bots").GetChildren())
        {
            services.AddOptions<T>(bot.Key).ValidateOnStart();
        }

        return services;
    }

    private sealed class Setup<T>(IConfiguration settings, Action<IConfigurationSection, T> read) : IConfigureNamedOptions<T> where T : class
    {
        public void Configure(T options) => Configure(Options.DefaultName, options);

        public void Configure(string? name, T options) => read(settings.GetSection($"Bots:{name}"), options);
    }
}
