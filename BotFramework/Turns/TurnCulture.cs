using System.Collections.Concurrent;
using System.Globalization;

namespace LeadBot.BotFramework.Turns;

/// <summary>Cultures by locale. Channels send what they like, so unknown names are remembered too, up to a limit.</summary>
internal static class TurnCulture
{
    private const int MaxRemembered = 1024;
    private static readonly ConcurrentDictionary<string, CultureInfo?> s_known = new(StringComparer.OrdinalIgnoreCase);

    public static CultureInfo? Find(string locale)
    {
        if (s_known.TryGetValue(locale, out var culture))
        {
            return culture;
        }

        try
        {
            culture = CultureInfo.GetCultureInfo(locale, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            culture = null;
        }

        if (s_known.Count < MaxRemembered)
        {
            s_known[locale] = culture;
        }

        return culture;
    }
}
