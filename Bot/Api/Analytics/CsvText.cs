using System.Globalization;
using System.Text;

namespace LeadBot.Bot.Api.Analytics;

/// <summary>A small table as CSV (RFC 4180), safe to open in a spreadsheet.</summary>
internal static class CsvText
{
    public static string Write(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var csv = new StringBuilder();
        Line(csv, head);
        foreach (var row in rows)
        {
            Line(csv, row);
        }

        return csv.ToString();
    }

    private static void Line(StringBuilder csv, IEnumerable<object?> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Text(text),
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Text(value.ToString() ?? ""),
    };

    private static string Text(string text)
    {
        // A spreadsheet takes these for the beginning of a formula, and a page's path is the visitor's own text.
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
