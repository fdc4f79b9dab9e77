using LeadBot.Conversations.Attachments;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Storage.Blobs;

/// <summary>Registers the store of visitors' files.</summary>
public static class BlobServices
{
    /// <param name="defaultPath">The folder where <c>Storage:Blobs:Path</c> names none.</param>
    public static IServiceCollection AddBlobs(this IServiceCollection services, IConfiguration config, string defaultPath)
    {
        services.AddOptions<BlobOptions>()
            .Bind(config.GetSection(BlobOptions.Section))
            .Configure(options => options.Path = Path.GetFullPath(options.Path is { Length: > 0 } path ? path : defaultPath))
            .Validate(
                options => options.OrphanAge >= TimeSpan.FromMinutes(10) && options.OrphanAge <= TimeSpan.FromDays(30),
                "Storage:Blobs:OrphanAge must lie between 00:10:00 and 30.00:00:00.")
            .ValidateOnStart();
        services.AddSingleton<BlobFolder>();
        services.AddSingleton<IAttachmentStore, BlobStore>();
        services.AddSingleton<BlobSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<BlobSweep>());
        return services;
    }
}
