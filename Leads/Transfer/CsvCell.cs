namespace LeadBot.Leads.Transfer;

/// <summary>
/// Keeps spreadsheets from running what a visitor wrote: a text that one would take for a formula gets an apostrophe in front, as does a text
/// that looks as if it had got one, so that taking it away gives every text back.
/// </summary>
internal static class CsvCell
{
    public static string Safe(string text) => LooksLikeFormula(text) ? "'" + text : text;

    public static string Undo(string cell) => cell.StartsWith('\'') && LooksLikeFormula(cell) ? cell[1..] : cell;

    private static bool LooksLikeFormula(string text)
    {
        var first = text.AsSpan().TrimStart('\'');
        return first.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(first[0], StringComparison.Ordinal);
    }
}
