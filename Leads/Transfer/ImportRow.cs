namespace LeadBot.Leads.Transfer;

/// <summary>One row of a file: the cells that fill something, by what they fill. Apostrophes against formulas are taken away.</summary>
/// <param name="Number">As a spreadsheet shows it: the header is row 1.</param>
internal sealed record ImportRow(long Number, IReadOnlyDictionary<string, (string Header, string Cell)> Cells)
{
    public static ImportRow Read(long number, IReadOnlyList<string> cells, ImportColumns columns)
    {
        var filled = new Dictionary<string, (string, string)>();
        for (var i = 0; i < columns.Targets.Count && i < cells.Count; i++)
        {
            if (columns.Targets[i] is { } target && !string.IsNullOrWhiteSpace(cells[i]))
            {
                filled[target] = (columns.Headers[i], CsvCell.Undo(cells[i]));
            }
        }

        return new ImportRow(number, filled);
    }

    public string? Text(string target) => Cells.TryGetValue(target, out var found) ? found.Cell.Trim() : null;
}
