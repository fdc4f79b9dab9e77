using System.Data.Common;

using LeadBot.Storage.Reading;

using Microsoft.Data.Sqlite;

namespace LeadBot.Storage.Sqlite;

/// <summary>The prepared statements of one connection, by their text. Not for two threads at a time.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IReadSession, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Prepare(sql, values).ExecuteNonQuery();

    public T? ReadFirst<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        return reader.Read() ? map(reader) : default;
    }

    public List<T> ReadAll<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // texts are constants of their stores; values are parameters
            command.CommandText = sql;
#pragma warning restore CA2100
            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            Parameter(command, i, values[i].Name).Value = values[i].Value ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>A statement is called from one place with the same names in the same order, so the place nearly always fits.</summary>
    private static SqliteParameter Parameter(SqliteCommand command, int place, string name)
    {
        var parameters = command.Parameters;
        if (place < parameters.Count && IsNamed(parameters[place], name))
        {
            return parameters[place];
        }

        foreach (SqliteParameter parameter in parameters)
        {
            if (IsNamed(parameter, name))
            {
                return parameter;
            }
        }

        return parameters.Add(new SqliteParameter { ParameterName = name.StartsWith('@') ? name : "@" + name });
    }

    private static bool IsNamed(SqliteParameter parameter, string name) =>
        name.StartsWith('@') ? parameter.ParameterName == name : parameter.ParameterName.AsSpan(1).SequenceEqual(name);
}
