using System.Data.Common;

using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Sqlite;

/// <summary>The statements of the item at work. What is to run after its commit is kept until then.</summary>
internal sealed class SqliteWriteSession(SqliteStatements statements, long now) : IWriteSession
{
    private List<Action>? _afterCommit;

    public long Now => now;

    internal SqliteStatements Statements => statements;

    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => statements.Execute(sql, values);

    public T? ReadFirst<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values) =>
        statements.ReadFirst(sql, map, values);

    public List<T> ReadAll<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values) =>
        statements.ReadAll(sql, map, values);

    public void AfterCommit(Action action) => (_afterCommit ??= []).Add(action);

    public void Committed()
    {
        foreach (var action in _afterCommit ?? [])
        {
            action();
        }
    }
}
