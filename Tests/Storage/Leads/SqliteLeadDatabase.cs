using System.Data.Common;
using Dapper;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>One in-memory SQLite connection behind the engine's ports.</summary>
internal sealed class SqliteLeadDatabase : LeadDatabase, IReader, IWriter
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SemaphoreSlim _gate = new(1);
    private readonly LeadSignal _signal = new();
    private readonly LeadSavedWriter _leads;
    private readonly HandoffSavedWriter _handoffs;
    private readonly MeasuredWriter _measured = new();

    private SqliteLeadDatabase()
    {
        _leads = new(_signal);
        _handoffs = new(_signal);
        Writer = new LeadWriter(this, _leads, _handoffs, new ConsentRecordedWriter(), _measured);
    }

    internal override ILeadReader Leads => new LeadStore(this);

    internal override IHandoffReader Handoffs => new HandoffStore(this);

    internal override ITranscripts Transcripts => new TranscriptStore(this);

    internal override ILeadWriter Writer { get; }

    internal override ILeadSignal Signal => _signal;

    public static async Task<LeadDatabase> OpenAsync()
    {
        SQLitePCL.Batteries_V2.Init();
        var database = new SqliteLeadDatabase();
        await database._connection.OpenAsync(TestContext.Current.CancellationToken);
        string[] engine =
        [
            """
            CREATE TABLE conversations (id text PRIMARY KEY, bot text, channel text, channel_conversation_id text, side text, last_sequence bigint,
                last_at bigint, owner text, owner_version bigint, fence bigint, lease_until bigint, writer_version bigint)
            """,
            """
            CREATE TABLE journal (conversation_id text, sequence bigint, activity_id text, speaker text, audience text, at bigint,
                superseded_by text, body text, PRIMARY KEY (conversation_id, sequence))
            """,
        ];
        foreach (var statement in engine.Concat(LeadTables.Version1))
        {
            await database.ExecuteAsync(statement);
        }

        return database;
    }

    internal override Task TurnAsync(string conversationId, string causedBy, params ILeadChange[] changes) => WriteAsync(
        session =>
        {
            for (var i = 0; i < changes.Length; i++)
            {
                _measured.Write((Measured)changes[i], new ChangeContext(conversationId, causedBy, i), session);
            }

            return 0;
        },
        WritePriority.Turn,
        TestContext.Current.CancellationToken);

    internal override Task ExecuteAsync(string sql) => _connection.ExecuteAsync(sql);

    internal override async Task<IReadOnlyList<string>> TextsAsync(string sql) => (await _connection.QueryAsync<string>(sql)).AsList();

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            return await work(_connection);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<T> WriteAsync<T>(Func<IWriteSession, T> work, WritePriority priority, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            await using var transaction = await _connection.BeginTransactionAsync(ct);
            var session = new Session(_connection);
            var result = work(session);
            await transaction.CommitAsync(ct);
            session.Committed();
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        _gate.Dispose();
    }

    private sealed class Session(SqliteConnection connection) : IWriteSession
    {
        private readonly List<Action> _afterCommit = [];

        public long Now => 1_795_262_400_000;

        public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = Command(sql, values);
            return command.ExecuteNonQuery();
        }

        public T? ReadFirst<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            return reader.Read() ? map(reader) : default;
        }

        public List<T> ReadAll<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
            {
                rows.Add(map(reader));
            }

            return rows;
        }

        public void AfterCommit(Action action) => _afterCommit.Add(action);

        public void Committed() => _afterCommit.ForEach(action => action());

        private SqliteCommand Command(string sql, ReadOnlySpan<(string Name, object? Value)> values)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue("@" + name, value ?? DBNull.Value);
            }

            return command;
        }
    }
}
