using LeadBot.Channels.Files;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadBot.Channels.Bots;

/// <summary>What several channels share.</summary>
internal static class ChannelParts
{
    public static IServiceCollection AddChannelParts(this IServiceCollection services)
    {
        services.TryAddSingleton<FileKeeper>();
        return services;
    }
}
