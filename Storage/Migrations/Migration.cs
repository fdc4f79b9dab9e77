using System.Globalization;
using System.Reflection;

namespace LeadBot.Storage.Migrations;

/// <summary>
/// One step of the schema: a file <c>NNNN-name.sql</c> beside this one, whose first line says the oldest schema version that a
/// program must know to work on the result. A release only adds; the next one may remove.
/// </summary>
internal sealed record Migration(int Version, int MinimumReader, string Name, string Sql)
{
    private const string Prefix = "LeadBot.Storage.Migrations.";
    private const string Header = "-- minimum reader: ";

    /// <summary>All of this program, oldest first.</summary>
    public static IReadOnlyList<Migration> All { get; } = Load(typeof(Migration).Assembly);

    /// <summary>The schema that this program writes.</summary>
    public static int Newest => All[^1].Version;

    private static List<Migration> Load(Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .OrderBy(migration => migration.Version)];

    private static Migration Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var sql = reader.ReadToEnd();
        var name = resource[Prefix.Length..^".sql".Length];
        if (!sql.StartsWith(Header, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{name}.sql must begin with '{Header}N'.");
        }

        return new Migration(
            int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture),
            int.Parse(sql.AsSpan(Header.Length, sql.IndexOf('\n', StringComparison.Ordinal) - Header.Length), CultureInfo.InvariantCulture),
            name,
            sql);
    }
}
