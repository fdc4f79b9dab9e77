namespace LeadBot.Channels.WebChat.Widget;

/// <summary>Programs that fetch pages and say so. Only the obvious ones: whoever pretends to be a browser is counted as one.</summary>
internal static class Crawlers
{
    private static readonly string[] s_marks = ["bot", "crawl", "spider", "slurp", "lighthouse", "pingdom", "facebookexternalhit"];

    public static bool IsOne(string userAgent)
    {
        // The one phone whose name holds a mark.
        var agent = userAgent.Replace("cubot", "", StringComparison.OrdinalIgnoreCase);
        return s_marks.Any(mark => agent.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }
}
