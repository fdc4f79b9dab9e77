namespace LeadBot.Understanding.Phrases;

/// <summary>The word lists, each loaded once.</summary>
internal static class Lists
{
    public static WordList PeopleNouns { get; } = WordList.Load("people_nouns");

    public static WordList PeopleModifiers { get; } = WordList.Load("people_modifiers");

    public static WordList OtherNouns { get; } = WordList.Load("other_nouns");

    /// <summary>Trades that may be all of a firm's people where the bot asked how many there are.</summary>
    public static WordList StaffNouns { get; } = WordList.Load("staff_nouns");

    /// <summary>Nouns that say nothing of what is needed.</summary>
    public static WordList EmptyNouns { get; } = WordList.Load("empty_nouns");

    public static WordList RoleHeads { get; } = WordList.Load("role_heads");

    public static WordList RoleNotAlone { get; } = WordList.Load("role_not_alone");

    public static WordList StopWords { get; } = WordList.Load("stopwords");

    public static WordList CompanyWords { get; } = WordList.Load("company_words");

    public static WordList CompanyJoiners { get; } = WordList.Load("company_joiners");

    public static WordList NotNames { get; } = WordList.Load("not_names");

    public static WordList Places { get; } = WordList.Load("places");

    /// <summary>First words of places of several words ("baton rouge", "san diego").</summary>
    public static WordList PlaceHeads { get; } = WordList.Load("place_heads");

    /// <summary>Towns of one word, first names and English words left out.</summary>
    public static WordList Towns { get; } = WordList.Load("towns");

    public static WordList FirstNames { get; } = WordList.Load("first_names");

    public static WordList NameParticles { get; } = WordList.Load("name_particles");

    public static WordList Salutations { get; } = WordList.Load("salutations");

    public static WordList Industries { get; } = WordList.Load("industries");
}
