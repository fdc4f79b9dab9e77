using LeadBot.Leads.Settings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Understanding.Llm;

/// <summary>Adds the LLM beside the built-in understanding, or nothing where it is not configured.</summary>
internal static class LlmServices
{
    public static IServiceCollection AddLlm(this IServiceCollection services, IConfiguration configuration)
    {
        if (!LlmOptions.IsConfigured(configuration))
        {
            return services;
        }

        services.AddSingleton<IValidateOptions<LlmOptions>, LlmOptionsValidator>();
        services.AddOptions<LlmOptions>().Bind(configuration.GetSection(LlmOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LlmBotOptions>, LlmBotOptionsValidator>();
        services.AddBotOptions<LlmBotOptions>(configuration, (bot, llm) => bot.GetSection("Llm").Bind(llm));

        services.TryAddSingleton(provider => LlmClients.Create(Options(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new LlmBreaker(Options(provider).BreakAfter, Options(provider).BreakFor, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new LlmProbe(provider.GetRequiredService<IChatClient>(), Options(provider)));
        services.AddSingleton<LlmSpending>();
        services.AddSingleton(provider => new LlmCaller(
            provider.GetRequiredService<IChatClient>(), Options(provider), provider.GetRequiredService<LlmBreaker>(), provider.GetRequiredService<LlmSpending>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LlmCaller>>()));
        services.AddSingleton<IUnderstanding>(provider => new LlmUnderstanding(
            provider.GetRequiredService<BuiltInUnderstanding>(), provider.GetRequiredService<LlmCaller>(), Options(provider),
            provider.GetRequiredService<IOptionsMonitor<LlmBotOptions>>(), provider.GetService<IOfferedAnswers>(), provider.GetService<IRecentLines>()));
        return services;
    }

    private static LlmOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<LlmOptions>>().Value;
}
