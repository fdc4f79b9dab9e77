using LeadBot.Understanding.Llm;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadBot.Understanding;

/// <summary>Adds the built-in understanding, which needs no key and no network, and the LLM beside it where one is configured.</summary>
public static class UnderstandingServices
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<BuiltInUnderstanding>();
        services.AddSingleton<IUnderstanding>(provider => provider.GetRequiredService<BuiltInUnderstanding>());
        return services.AddLlm(configuration);
    }
}
