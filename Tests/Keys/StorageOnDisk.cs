using LeadBot.Storage;
using LeadBot.Tests.EndToEnd;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeadBot.Tests.Keys;

/// <summary>The stores alone, on a database file of their own.</summary>
internal sealed class StorageOnDisk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IHost _host;

    private StorageOnDisk(TimeProvider time, Action<IServiceCollection> more)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["Storage:Sqlite:Path"] = Path.Combine(_folder.Path, "leadbot.db");
        builder.Services.AddSingleton(time);
        builder.Services.AddStorage(builder.Configuration);
        more(builder.Services);
        _host = builder.Build();
    }

    public string Folder => _folder.Path;

    public static async Task<StorageOnDisk> OpenAsync(TimeProvider time, Action<IServiceCollection> more)
    {
        var storage = new StorageOnDisk(time, more);
        await storage._host.StartAsync(TestContext.Current.CancellationToken);
        return storage;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await _folder.DisposeAsync();
    }
}
