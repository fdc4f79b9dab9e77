using Dapper;
using LeadBot.Conversations.Attachments;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Erasure;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Lists;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Figures;
using LeadBot.Leads.Measurements.Views;
using LeadBot.Leads.Transfer;
using LeadBot.Storage;
using LeadBot.Storage.Changes;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Sqlite;
using LeadBot.Storage.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>A SQLite file of its own, deleted afterwards.</summary>
internal sealed class SqliteLeadDatabase : LeadDatabase
{
    private readonly string _folder;
    private readonly bool _ownsFolder;
    private readonly ServiceProvider _services;

    private SqliteLeadDatabase(string? folder)
    {
        _ownsFolder = folder is null;
        _folder = folder ?? Path.Combine(Path.GetTempPath(), $"leadbot-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}");
        Directory.CreateDirectory(_folder);
        var config = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Sqlite:Path"] = Path.Combine(_folder, "leadbot.db") })
            .Build();
        _services = new ServiceCollection().AddLogging().AddStorage(config).AddLeads(config).BuildServiceProvider();
    }

    internal override string Folder => _folder;

    internal override ILeadReader Leads => _services.GetRequiredService<ILeadReader>();

    internal override ILeadFacets Facets => _services.GetRequiredService<ILeadFacets>();

    internal override ILeadEraser Eraser => _services.GetRequiredService<ILeadEraser>();

    internal override ILeadIntake Intake => _services.GetRequiredService<ILeadIntake>();

    internal override IHandoffReader Handoffs => _services.GetRequiredService<IHandoffReader>();

    internal override ITranscripts Transcripts => _services.GetRequiredService<ITranscripts>();

    internal override IUnderstandingFigures Figures => _services.GetRequiredService<IUnderstandingFigures>();

    internal override ITurnEvents Events => _services.GetRequiredService<ITurnEvents>();

    internal override IFigureFacts Facts => _services.GetRequiredService<IFigureFacts>();

    internal override IComingFiles ComingFiles => _services.GetRequiredService<IComingFiles>();

    internal override IPageViewStore PageViews => _services.GetRequiredService<IPageViewStore>();

    internal override ILeadWriter Writer => _services.GetRequiredService<ILeadWriter>();

    internal override ILeadSignal Signal => _services.GetRequiredService<ILeadSignal>();

    internal override T Service<T>() => _services.GetRequiredService<T>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<LeadDatabase> OpenAsync() => Task.FromResult(Open(null));

    /// <summary>The file in somebody else's folder, as the next process finds it.</summary>
    public static LeadDatabase Open(string? folder)
    {
        var database = new SqliteLeadDatabase(folder);
        database._services.GetRequiredService<SqliteDatabase>().EnsureReady();
        return database;
    }

    internal override Task TurnAsync(string conversationId, string causedBy, params ILeadChange[] changes) => WriteAsync(session =>
    {
        for (var i = 0; i < changes.Length; i++)
        {
            _services.GetRequiredService<ChangeWriters>().Write(changes[i], new ChangeContext(conversationId, causedBy, i), session);
        }

        return 0;
    });

    internal override Task ExecuteAsync(string sql) => WriteAsync(session => session.Execute(sql));

    internal override Task<IReadOnlyList<string>> TextsAsync(string sql) => _services.GetRequiredService<IReader>().ReadAsync<IReadOnlyList<string>>(
        async connection => (await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: Ct))).AsList(), Ct);

    internal override Task<IReadOnlyList<string>> PlanAsync(string sql, object values) => _services.GetRequiredService<IReader>().ReadAsync<IReadOnlyList<string>>(
        async connection => [.. (await connection.QueryAsync<(long Id, long Parent, long Unused, string Detail)>(new CommandDefinition(sql, values, cancellationToken: Ct)))
            .Select(step => step.Detail)],
        Ct);

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private Task<int> WriteAsync(Func<IWriteSession, int> work) =>
        _services.GetRequiredService<IWriter>().WriteAsync(work, WritePriority.Turn, Ct);
}
