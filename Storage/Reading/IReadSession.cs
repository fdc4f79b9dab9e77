using System.Data.Common;

namespace LeadBot.Storage.Reading;

/// <summary>
/// Statements of one connection, prepared once and kept by their text: SQL texts are constants and values are always parameters.
/// </summary>
internal interface IReadSession
{
    /// <summary>The first row, mapped; default where there is none.</summary>
    T? ReadFirst<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values);

    /// <summary>All rows, mapped.</summary>
    List<T> ReadAll<T>(string sql, Func<DbDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> values);
}
