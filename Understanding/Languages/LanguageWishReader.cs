using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Languages;

/// <summary>Recognises "auf Deutsch, bitte" and "can we speak Spanish?" (<c>Data/languages.phrases</c>); "a website in French" is no such wish.</summary>
internal static class LanguageWishReader
{
    // What may stand around the wish without saying anything else.
    private const int Politeness = 2;

    private static readonly (string Tag, string Language)[] s_tags =
        [("speak-en", "en"), ("speak-de", "de"), ("speak-es", "es"), ("speak-fr", "fr"), ("speak-pt", "pt")];

    public static LanguageWish? Read(Message message)
    {
        foreach (var (tag, language) in s_tags)
        {
            if (message.Hits(tag) is not { Count: > 0 } hits)
            {
                continue;
            }

            var hit = hits.MaxBy(found => found.Last - found.First);
            return new LanguageWish(language, message.Span(hit.First, hit.Last), message.Count - (hit.Last - hit.First + 1) <= Politeness);
        }

        return null;
    }
}
