using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Transfer;

/// <summary>What each column of a file fills.</summary>
/// <param name="Targets">By the column's place in the file; null where it fills nothing.</param>
/// <param name="Ignored">Headers that mean nothing here.</param>
internal sealed record ImportColumns(IReadOnlyList<string> Headers, IReadOnlyList<string?> Targets, IReadOnlyList<string> Ignored)
{
    /// <exception cref="LeadFileException">No column of the file can be used, or the mapping names what there is not.</exception>
    public static ImportColumns Read(IReadOnlyList<string> headers, LeadMapping mapping, BotProfile profile)
    {
        var names = headers.Select(header => header.Trim()).ToList();
        if (names.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new LeadFileException($"The header names the column \"{twice.Key}\" twice.");
        }

        var known = mapping.Columns is { } columns ? Mapped(columns, names, profile) : Preset(mapping.Preset, profile);
        var targets = names.Select(name => known.GetValueOrDefault(name)).ToList();
        if (!targets.Any(target => !string.IsNullOrEmpty(target)))
        {
            throw new LeadFileException(
                $"No column of the file is known. Its first line must be a header such as \"{string.Join(", ", profile.Fields.Take(3).Select(field => field.Name))}\", or mapping must say what its columns are.");
        }

        return new ImportColumns(
            names, [.. targets.Select(target => string.IsNullOrEmpty(target) ? null : target)], [.. names.Where(name => name.Length > 0 && !known.ContainsKey(name))]);
    }

    /// <summary>Columns of a preset that only inform are known and fill nothing.</summary>
    private static Dictionary<string, string> Preset(LeadPreset preset, BotProfile profile)
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in LeadColumns.Of(preset, profile))
        {
            known.TryAdd(column.Header, column.Target ?? "");
        }

        return known;
    }

    private static Dictionary<string, string> Mapped(IReadOnlyDictionary<string, string> columns, List<string> names, BotProfile profile)
    {
        foreach (var (header, target) in columns)
        {
            if (!names.Contains(header.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                throw new LeadFileException($"mapping names the column \"{header}\", which the file does not have.");
            }

            if (profile.Field(target) is null && !LeadTarget.Exists(target))
            {
                throw new LeadFileException($"mapping gives the column \"{header}\" to \"{target}\", which is neither a field of the bot nor a column of ours.");
            }
        }

        return columns.ToDictionary(pair => pair.Key.Trim(), pair => pair.Value, StringComparer.OrdinalIgnoreCase);
    }
}
