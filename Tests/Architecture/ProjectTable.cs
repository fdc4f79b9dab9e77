namespace LeadBot.Tests.Architecture;

/// <summary>Who may use whom: the table of docs/architecture.md as data.</summary>
internal static class ProjectTable
{
    /// <summary>Each project and the projects of ours that it may name.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> MayUse = new Dictionary<string, string[]>
    {
        ["BotFramework"] = [],
        ["Conversations"] = ["BotFramework"],
        ["Leads"] = [],
        ["Understanding"] = ["Leads"],
        ["Dialogs"] = ["BotFramework", "Leads", "Understanding"],
        ["Channels"] = ["BotFramework", "Conversations"],
        ["Delivery"] = ["Leads"],
        ["Storage"] = ["BotFramework", "Conversations", "Leads"],
        ["Bot"] = ["BotFramework", "Conversations", "Leads", "Understanding", "Dialogs", "Channels", "Delivery", "Storage"],
    };

    /// <summary>Libraries, by the beginning of their namespaces, and the only projects that may name them.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Fences = new Dictionary<string, string[]>
    {
        ["CsvHelper"] = ["Leads"],
        ["Dapper"] = ["Storage"],
        ["Microsoft.Data.Sqlite"] = ["Storage"],
        ["SQLitePCL"] = ["Storage"],
        ["Npgsql"] = ["Storage"],
        ["Microsoft.AspNetCore"] = ["Channels", "Bot"],
        ["System.Net.Http.HttpClient"] = ["BotFramework", "Channels", "Delivery", "Bot", "Understanding"],
        ["OpenAI"] = ["Understanding"],
        ["Azure"] = ["Channels", "Understanding"],
        ["Microsoft.Extensions.AI"] = ["Understanding"],
    };

    /// <summary>What a project names although the table does not allow it, as sentences.</summary>
    public static string[] Offences(string project, IEnumerable<string> typesUsed) =>
        [.. typesUsed.Where(type => !IsAllowed(project, type)).Select(type => $"{project} must not use {type}").Order().Distinct()];

    private static bool IsAllowed(string project, string type)
    {
        if (type.StartsWith("LeadBot.", StringComparison.Ordinal))
        {
            var other = type.Split('.')[1];
            return other == project || !MayUse.ContainsKey(other) || MayUse[project].Contains(other);
        }

        return Fences.All(fence => !type.StartsWith(fence.Key, StringComparison.Ordinal) || fence.Value.Contains(project));
    }
}
