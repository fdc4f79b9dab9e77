using System.Text.RegularExpressions;

namespace LeadBot.Tests.Architecture;

/// <summary>Finds the SQL of a source file and says which statements reach rows of more than one bot.</summary>
internal static partial class SqlRules
{
    /// <summary>Tables whose rows belong to a bot, by a column of their own or through the conversation or lead that they hang on.</summary>
    public static readonly string[] OfOneBot =
    [
        "conversations", "journal", "inbox", "bot_state", "timers", "leads", "lead_history", "handoffs", "consents", "reviews", "events", "blobs", "settings",
        "outbox", "audit", "page_views", "conversation_facts", "handoff_facts", "lead_deletions", "lead_bots", "lead_places", "lead_search", "lead_counts", "deliveries", "delivery_marks", "suppressions",
    ];

    /// <summary>The engine's own, whose rows are reached by a conversation's id: a key that nobody guesses and that belongs to one bot.</summary>
    private static readonly string[] s_ofOneConversation = ["conversations", "journal", "inbox", "timers"];

    /// <summary>The statements that name no bot, as "file: name of the constant".</summary>
    public static IEnumerable<string> WithoutBot(string path, string text)
    {
        foreach (Match literal in Literal().Matches(text))
        {
            var sql = literal.Groups["raw"].Success ? literal.Groups["raw"].Value : literal.Groups["plain"].Value;
            if (Touches(sql) && !NamesBot(sql))
            {
                yield return $"{path}: {NameBefore(text[..literal.Index])}";
            }
        }
    }

    private static bool Touches(string sql) => TablesOf(sql).Any(OfOneBot.Contains);

    private static bool NamesBot(string sql)
    {
        var isInsert = sql.TrimStart().StartsWith("INSERT INTO", StringComparison.Ordinal);
        return isInsert ? InsertsBot().IsMatch(sql) || (IsOfConversation(sql) && InsertsConversation().IsMatch(sql))
            : ComparesBot().IsMatch(sql) || (IsOfConversation(sql) && ComparesConversation().IsMatch(sql));
    }

    private static bool IsOfConversation(string sql) => TablesOf(sql).Where(OfOneBot.Contains).All(s_ofOneConversation.Contains);

    private static IEnumerable<string> TablesOf(string sql) => Table().Matches(sql).Select(found => found.Groups[1].Value);

    private static string NameBefore(string text) => Name().Matches(text) is { Count: > 0 } names ? names[^1].Groups[1].Value : "?";

    [GeneratedRegex("\"\"\"(?<raw>.*?)\"\"\"|\"(?<plain>(?:[^\"\\\\\\r\\n]|\\\\.)*)\"", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\b(?:FROM|JOIN|UPDATE|INTO)\s+([a-z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Table();

    [GeneratedRegex(@"\bbot\s*=\s*@bot\b", RegexOptions.NonBacktracking)]
    private static partial Regex ComparesBot();

    [GeneratedRegex(@"\bWHERE (?:[a-z]\.)?(?:conversation_id|id) = @(?:id|conversation)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ComparesConversation();

    [GeneratedRegex(@"INSERT INTO [a-z_]+ \([^)]*\bconversation_id\b", RegexOptions.NonBacktracking)]
    private static partial Regex InsertsConversation();

    [GeneratedRegex(@"INSERT INTO [a-z_]+ \([^)]*\bbot\b", RegexOptions.NonBacktracking)]
    private static partial Regex InsertsBot();

    [GeneratedRegex(@"\b(\w+)\s*=(?!=|>)")]
    private static partial Regex Name();
}
