using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadBot.Understanding;

/// <summary>Adds the built-in understanding, which needs no key and no network.</summary>
public static class UnderstandingServices
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IUnderstanding, BuiltInUnderstanding>();
        return services;
    }
}
