namespace LeadBot.Leads.Routing;

/// <summary>Whether a language is among those of a list.</summary>
internal static class Spoken
{
    /// <summary>True for an unknown language and for an empty list; <c>pt</c> covers <c>pt-BR</c> and the other way round.</summary>
    public static bool Covers(IEnumerable<string> languages, string? language) =>
        language is null || !languages.Any() || languages.Any(known => Short(known).Equals(Short(language), StringComparison.OrdinalIgnoreCase));

    private static string Short(string language) => language.Split('-', '_')[0];
}
