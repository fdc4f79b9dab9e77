using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Languages;

/// <summary>Recognises "auf Deutsch, bitte" and "can we speak Spanish?" (<c>Data/languages.phrases</c>); "a website in French" is no such wish.</summary>
internal static class LanguageWishReader
{
    // What may stand around the wish without saying anything else.
    private const int Politeness = 2;

    private static readonly (string Tag, string Language)[] s_names =
        [("language-en", "en"), ("language-de", "de"), ("language-es", "es"), ("language-fr", "fr"), ("language-pt", "pt")];

    public static LanguageWish? Read(Message message)
    {
        if (message.Hits("language-wish") is not { Count: > 0 } hits)
        {
            return null;
        }

        var hit = hits.MaxBy(found => found.Last - found.First);
        foreach (var (tag, language) in s_names)
        {
            if (message.Hits(tag, hit.First, hit.Last + 1).Length > 0)
            {
                return new LanguageWish(language, message.Span(hit.First, hit.Last), message.Count - (hit.Last - hit.First + 1) <= Politeness);
            }
        }

        return null;
    }
}
