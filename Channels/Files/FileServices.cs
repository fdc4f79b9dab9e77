using Microsoft.Extensions.DependencyInjection;

using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Channels.Files;

/// <summary>Registers what fetches files for the channels. Comes before every middleware that reads a message.</summary>
public static class FileServices
{
    public static IServiceCollection AddChannelFiles(this IServiceCollection services)
    {
        services.AddSingleton<FileAnnouncer>();
        services.AddSingleton<FileKeeper>();
        services.AddScoped<IMiddleware, FileMiddleware>();
        return services;
    }
}
