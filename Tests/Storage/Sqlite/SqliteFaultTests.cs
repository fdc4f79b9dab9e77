using LeadBot.Storage;
using LeadBot.Storage.Sqlite;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Storage.Sqlite;

public sealed class SqliteFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leadbot-faults-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "test.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_full_disk_fails_the_batch_and_the_writer_goes_on_when_there_is_room()
    {
        using var database = new Database(folder: _folder);
        await database.AddAsync("before");
        await database.Writer.WriteAsync(session => session.ReadFirst("PRAGMA max_page_count = 1", row => row.GetInt64(0)), WritePriority.Turn, Ct);

        var full = await Assert.ThrowsAsync<StorageUnavailableException>(() => database.AddAsync(new string('x', 300_000)));
        Assert.True(full.IsPassing);
        Assert.Contains($"The disk of {database.File} is full", full.Message, StringComparison.Ordinal);

        await database.AddAsync("after");
        Assert.Equal(["after", "before"], await database.KeysAsync());
    }

    [Fact]
    public async Task A_read_only_database_is_named_and_the_writer_goes_on_when_it_is_not_any_more()
    {
        using var database = new Database(folder: _folder);
        await database.ExecuteAsync("PRAGMA query_only = 1");

        var readOnly = await Assert.ThrowsAsync<StorageUnavailableException>(() => database.AddAsync("a"));
        Assert.Contains($"{database.File} is read-only", readOnly.Message, StringComparison.Ordinal);

        await database.AddAsync("b");
    }

    [Fact]
    public async Task A_locked_database_is_named_and_the_writer_goes_on_when_it_is_free()
    {
        using var database = new Database(folder: _folder);
        await database.AddAsync("a");
        await using (var other = database.Connect())
        {
            await using var transaction = await other.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, Ct);

            var locked = await Assert.ThrowsAsync<StorageUnavailableException>(() => database.AddAsync("b"));
            Assert.Contains($"Another program holds {database.File} locked", locked.Message, StringComparison.Ordinal);
            Assert.Equal(["a"], await database.KeysAsync()); // reading goes on
        }

        await database.AddAsync("c");
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_and_is_named()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("this is a letter, not a database. ", 200)), Ct);

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => StartAsync(File));

        Assert.Contains($"{File} is not a SQLite database", fault.Message, StringComparison.Ordinal);
        Assert.False(fault.IsPassing);
    }

    [Fact]
    public async Task A_damaged_database_is_named()
    {
        using (var database = new Database(folder: _folder))
        {
            foreach (var number in Enumerable.Range(0, 200))
            {
                await database.AddAsync($"{number} {new string('x', 500)}");
            }
        }

        var bytes = await System.IO.File.ReadAllBytesAsync(File, Ct);
        Array.Fill<byte>(bytes, 0xA5, 4096 * 2, bytes.Length - (4096 * 2));
        await System.IO.File.WriteAllBytesAsync(File, bytes, Ct);
        using var damaged = new Database(folder: _folder);

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => damaged.KeysAsync());

        Assert.Contains($"{File} is damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_stops_the_start()
    {
        await System.IO.File.WriteAllTextAsync(Path.Combine(_folder, "taken"), "", Ct);
        var path = Path.Combine(_folder, "taken", "test.db");

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => StartAsync(path));

        Assert.Contains(path[..^3], fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_server_on_one_database_is_refused_until_the_first_has_stopped()
    {
        using (await StartAsync(File))
        {
            var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => StartAsync(File));
            Assert.Contains($"Another LeadBot server runs on {File}", fault.Message, StringComparison.Ordinal);
        }

        using var next = await StartAsync(File);
    }

    [Fact]
    public async Task A_database_in_memory_works_and_is_gone_with_its_server()
    {
        using (var host = await StartAsync(SqliteOptions.InMemory))
        {
            var writer = host.Services.GetRequiredService<IWriter>();
            await writer.WriteAsync(session => Database.Add(session, "a"), WritePriority.Turn, Ct);
            var reader = host.Services.GetRequiredService<LeadBot.Storage.Reading.IPreparedReader>();
            Assert.Equal(["a"], await reader.ReadAsync(session => session.ReadAll("SELECT key FROM settings", row => row.GetString(0)), Ct));
        }

        using var next = await StartAsync(SqliteOptions.InMemory);
        var fresh = next.Services.GetRequiredService<LeadBot.Storage.Reading.IPreparedReader>();
        Assert.Empty(await fresh.ReadAsync(session => session.ReadAll("SELECT key FROM settings", row => row.GetString(0)), Ct));
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider must be Sqlite")]
    [InlineData("Storage:Sqlite:BusySeconds", "0", "Storage:Sqlite:BusySeconds must lie between 1 and 60")]
    [InlineData("Storage:Sqlite:Readers", "1000", "Storage:Sqlite:Readers must lie between 1 and 64")]
    public async Task A_wrong_setting_stops_the_start(string key, string value, string message)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(File, (key, value)));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_path_the_database_lies_beside_the_solution_or_the_program()
    {
        var program = Directory.CreateDirectory(Path.Combine(_folder, "Bot", "bin", "Debug")).FullName;

        Assert.Equal(Path.Combine(program, "data/leadbot.db"), DefaultPath.Find(program));
        System.IO.File.WriteAllText(Path.Combine(_folder, "LeadBot.sln"), "");
        Assert.Equal(Path.Combine(_folder, "data/leadbot.db"), DefaultPath.Find(program));
    }

    private static async Task<IHost> StartAsync(string path, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Configuration["Storage:Sqlite:Path"] = path;
        builder.Services.AddLogging();
        builder.Services.AddStorage(builder.Configuration);
        var host = builder.Build();
        try
        {
            await host.StartAsync(Ct);
            return host;
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }
}
