using System.Buffers;

namespace LeadBot.Leads.Privacy;

/// <summary>Whether a line is a row of a list of people: a name with an e-mail address, or with what somebody earns or owes.</summary>
internal static class SecretRows
{
    private const int FewestDigits = 4;

    // "Basic Plan, 1200 EUR" is a price, not a person.
    private static readonly string[] Things =
        ["plan", "package", "licence", "license", "budget", "total", "phase", "cost", "costs", "price", "fee", "team", "tier", "edition", "module", "project", "service", "services", "revenue", "turnover", "year", "users", "employees", "staff", "option", "setup", "support", "hours"];

    private static readonly SearchValues<char> Dividers = SearchValues.Create(",;\t|:-–$€£");

    public static bool IsRow(ReadOnlySpan<char> row)
    {
        row = row.TrimStart("0123456789.)-*• ");
        if (row.Length < 8)
        {
            return false;
        }

        var mark = row.IndexOf('@');
        if (mark > 0)
        {
            // Something beside the address: a signature has one such line, a list has many.
            return row[(mark + 1)..].Contains('.') && row.ContainsAny(" ,;\t|") && !row.Contains(':');
        }

        return HasAmount(row) && NamesPerson(row);
    }

    private static bool HasAmount(ReadOnlySpan<char> row)
    {
        int digits = 0, first = -1;
        for (var i = 0; i < row.Length; i++)
        {
            if (char.IsAsciiDigit(row[i]))
            {
                digits++;
                first = first < 0 ? i : first;
            }
        }

        return digits is >= FewestDigits and <= 12 && row[..first].ContainsAny(Dividers) && first > 4;
    }

    private static bool NamesPerson(ReadOnlySpan<char> row)
    {
        var words = 0;
        foreach (var part in row.SplitAny(" ,;\t|:-–"))
        {
            var word = row[part];
            if (word.Length == 0)
            {
                continue;
            }

            if (!char.IsUpper(word[0]) || word.Length < 2 || !char.IsLetter(word[^1]) || !word[1..].ContainsAnyInRange('a', 'z') || IsThing(word))
            {
                break;
            }

            words++;
        }

        return words >= 2;
    }

    private static bool IsThing(ReadOnlySpan<char> word)
    {
        foreach (var thing in Things)
        {
            if (word.Equals(thing, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
