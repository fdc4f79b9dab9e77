using LeadBot.Conversations.Attachments;
using LeadBot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Storage.Blobs;

/// <summary>Registers the store of visitors' files.</summary>
public static class BlobServices
{
    public static IServiceCollection AddBlobs(this IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<BlobOptions>()
            .Bind(config.GetSection(BlobOptions.Section))
            .PostConfigure<IOptions<SqliteOptions>>((options, sqlite) =>
                options.Path = Path.GetFullPath(options.Path is { Length: > 0 } path ? path : BesideDatabase(sqlite.Value.Path)))
            .Validate(
                options => options.OrphanAge >= TimeSpan.FromMinutes(10) && options.OrphanAge <= TimeSpan.FromDays(30),
                "Storage:Blobs:OrphanAge must lie between 00:10:00 and 30.00:00:00.")
            .ValidateOnStart();
        services.AddSingleton<BlobFolder>();
        services.AddSingleton<IAttachmentStore, BlobStore>();
        services.AddSingleton<IComingFiles, ComingFiles>();
        services.AddSingleton<BlobSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<BlobSweep>());
        return services;
    }

    private static string BesideDatabase(string database) => database == SqliteOptions.InMemory
        ? Path.Combine(Path.GetTempPath(), "leadbot-blobs")
        : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database))!, "blobs");
}
