using System.Data.Common;

namespace LeadBot.Storage.Writing;

/// <summary>
/// The statements of one item inside the writer's open transaction. Commands are prepared once per connection and kept by their
/// text, so SQL texts are constants and values are always parameters (<c>@name</c>).
/// </summary>
public interface IWriteSession
{
    /// <summary>Unix milliseconds, one value for the whole item.</summary>
    long Now { get; }

    /// <returns>Rows changed.</returns>
    int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values);

    /// <summary>The first row, mapped; default where there is none.</summary>
    T? ReadFirst<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values);

    /// <summary>All rows, mapped.</summary>
    List<T> ReadAll<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values);

    /// <summary>
    /// Runs an action once the item is committed, and never where it is rolled back. For hints, and for what this process remembers of the commit:
    /// a process that dies in between never runs it.
    /// </summary>
    void AfterCommit(Action action);
}
