namespace LeadBot.Leads.Matching;

/// <summary>Paths of the pages on which visitors chat. Addresses come from browsers: anything may stand in them.</summary>
public static class PagePath
{
    /// <summary>The path of an absolute address, or of a path with query and fragment; <c>/</c> where there is none.</summary>
    public static string Of(string page)
    {
        var start = page.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? page.IndexOf('/', scheme + 3) : 0;
        if (start < 0)
        {
            return "/";
        }

        var end = page.AsSpan(start).IndexOfAny('?', '#');
        var path = (end < 0 ? page[start..] : page.Substring(start, end)).TrimEnd('/');
        return path.Length == 0 ? "/" : path;
    }

    /// <summary>True for the page itself and for all below it; whole segments, case does not count.</summary>
    public static bool IsUnder(string page, string path)
    {
        var whole = Of(page);
        var top = path.TrimEnd('/');
        return whole.StartsWith(top, StringComparison.OrdinalIgnoreCase) && (whole.Length == top.Length || whole[top.Length] == '/');
    }
}
