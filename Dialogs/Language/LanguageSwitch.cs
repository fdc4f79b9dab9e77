using LeadBot.Dialogs.Turns;

namespace LeadBot.Dialogs.Language;

/// <summary>Goes on in the language that the visitor asks for, where the bot's settings approve it; else says which languages it speaks.</summary>
internal static class LanguageSwitch
{
    public static void Apply(VisitorTurn turn, LanguageCatalog languages)
    {
        if (turn.Reading.LanguageWish is not { } wish)
        {
            return;
        }

        if (languages.FindFor(turn.Profile, wish.Language) is not { } wished)
        {
            turn.LanguageReply = "language.only"; // the wish is noted for a person like any question without an answer
            return;
        }

        turn.Interview.Language = wished.Locale;
        turn.Language = wished;
        turn.LanguageReply = "language.switched";
    }
}
