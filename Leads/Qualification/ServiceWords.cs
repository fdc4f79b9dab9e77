namespace LeadBot.Leads.Qualification;

/// <summary>Which service a visitor's words name.</summary>
public static class ServiceWords
{
    /// <summary>Key of the service of which most words stand in the text as whole words; null where none does.</summary>
    public static string? Find(BotProfile profile, string text) => profile.Services
        .Select(service => (service.Key, Count: service.Words.Count(word => Contains(text, word))))
        .Where(found => found.Count > 0)
        .OrderByDescending(found => found.Count)
        .Select(found => found.Key)
        .FirstOrDefault();

    private static bool Contains(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
