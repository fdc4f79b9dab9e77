using System.Text;
using LeadBot.Dialogs.Language;
using LeadBot.Tests.Dialogs;

namespace LeadBot.Tests.Dialogs.Language;

public sealed class LanguageTests
{
    private static readonly ApprovedLanguage English = LanguageCatalog.BuiltIn().Find("en")!;

    [Fact]
    public void The_default_bot_has_words_for_everything() =>
        Assert.Empty(new LanguageValidator(LanguageCatalog.BuiltIn()).Validate("default", DefaultBot.Profile()).Failures ?? []);

    [Fact]
    public void A_missing_text_is_named_with_the_bot_that_needs_it() =>
        Assert.Contains(
            "Language file en.json has no text \"ask.email\", which Bots:default needs.",
            Faults(English.Keys.Where(key => key != "ask.email").ToDictionary(key => key, English.Variations)));

    [Fact]
    public void A_field_of_the_owners_own_needs_its_question()
    {
        var profile = DefaultBot.Profile(("Bots:default:Fields:13:Name", "rooms"), ("Bots:default:Fields:13:Ask", "Always"));
        var faults = new LanguageValidator(LanguageCatalog.BuiltIn()).Validate("default", profile).Failures;
        Assert.Contains("Language file en.json has no text \"ask.rooms\", which Bots:default needs.", faults ?? []);
        Assert.Contains("Language file en.json has no text \"ask.rooms.again\", which Bots:default needs.", faults ?? []);
    }

    [Fact]
    public void An_unknown_placeholder_is_named()
    {
        var texts = English.Keys.ToDictionary(key => key, English.Variations);
        texts["resume"] = ["It costs {price}."];
        Assert.Contains(Faults(texts), fault => fault.StartsWith("Language file en.json: \"resume\" has the unknown placeholder {price}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_that_is_missing_or_a_draft_stops_the_start()
    {
        Assert.Contains("Bots:default:Locale \"it\" has no language file. There are: de, en, es, fr, pt.", Validate(("Bots:default:Locale", "it")));
        Assert.Contains(
            "Bots:default:Locale \"fr\" is a draft that nobody has approved yet (\"approved\": false). When somebody has read fr.json, list \"fr\" in Bots:default:Locales.",
            Validate(("Bots:default:Locale", "fr")));
        Assert.Empty(Validate(("Bots:default:Locale", "fr"), ("Bots:default:Locales:0", "fr")));
    }

    [Fact]
    public void Approved_languages_are_checked_with_the_settings_name()
    {
        Assert.Empty(Validate(("Bots:default:Locales:0", "en"), ("Bots:default:Locales:1", "de-AT")));
        Assert.Equal(
            ["Bots:default:Locales:1 \"xx\" has no language file. There are: de, en, es, fr, pt.", "Bots:default:Locales:2 \"de-CH\" is a language that stands there already."],
            Validate(("Bots:default:Locales:0", "de"), ("Bots:default:Locales:1", "xx"), ("Bots:default:Locales:2", "de-CH")));
    }

    [Fact]
    public void A_visitor_reads_their_language_only_where_the_settings_approve_it()
    {
        var catalog = LanguageCatalog.BuiltIn();
        var profile = DefaultBot.Profile(("Bots:default:Locales:0", "en"), ("Bots:default:Locales:1", "de"));
        Assert.Equal("de", catalog.For(profile, "de-AT").Locale);
        Assert.Equal("de", catalog.For(profile, "DE_ch").Locale);
        Assert.Equal("en", catalog.For(profile, "fr-FR").Locale);
        Assert.Equal("en", catalog.For(profile, "den").Locale);
        Assert.Equal("en", catalog.For(profile, null).Locale);
        Assert.Equal("en", catalog.For(DefaultBot.Profile(), "de").Locale);
    }

    [Fact]
    public void A_text_whose_setting_is_empty_is_not_there()
    {
        var catalog = LanguageCatalog.BuiltIn();
        Assert.False(catalog.For(DefaultBot.Profile(), "en").Has("gate.pricing.published"));
        Assert.Equal(
            ["What we publish about prices is here: https://firm.example/prices"],
            catalog.For(DefaultBot.Profile(("Bots:default:PricesUrl", "https://firm.example/prices")), "en").Variations("gate.pricing.published"));
        Assert.False(catalog.For(DefaultBot.Profile(("Bots:default:AnswerHours", "")), "en").Has("gate.when"));
    }

    [Fact]
    public void The_languages_of_a_bot_are_listed_as_the_language_lists_them()
    {
        var profile = DefaultBot.Profile(("Bots:default:Locales:0", "de"), ("Bots:default:Locales:1", "fr"));
        Assert.Contains("I only speak English, German and French.", LanguageCatalog.BuiltIn().For(profile, "en").Variations("language.only")[0], StringComparison.Ordinal);
        Assert.Contains("je parle seulement anglais, allemand et français.", LanguageCatalog.BuiltIn().For(profile, "fr").Variations("language.only")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "de.json is not a language file")]
    [InlineData("{\"locale\": \"de\", \"approved\": true, \"texts\": {\"ask.email\": \"E-Mail?\"}}", "de.json: \"ask.email\" must be a list")]
    [InlineData("{\"locale\": \"de\", \"approved\": true, \"texts\": {\"ask.email\": [\" \"]}}", "de.json: \"ask.email\" must be a list")]
    [InlineData("{\"locale\": \"de\", \"approved\": true, \"texts\": {\"a\": [\"1\"], \"a\": [\"2\"]}}", "de.json: \"a\" stands there twice")]
    [InlineData("not json", "de.json is not a language file")]
    public void A_broken_language_file_says_where(string json, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<FormatException>(() => LanguageFile.Read("de.json", new MemoryStream(Encoding.UTF8.GetBytes(json)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Variations_are_all_used()
    {
        var english = LanguageCatalog.BuiltIn().For(DefaultBot.Profile(), "en");
        var said = Enumerable.Range(0, 50).Select(seed => english.Pick("ask.email", (uint)seed).Text);
        Assert.Equal(English.Variations("ask.email").Count, said.Distinct().Count());
    }

    private static IEnumerable<string> Validate(params (string, string?)[] settings) =>
        new LanguageValidator(LanguageCatalog.BuiltIn()).Validate("default", DefaultBot.Profile(settings)).Failures ?? [];

    private static IReadOnlyList<string> Faults(Dictionary<string, IReadOnlyList<string>> texts) =>
        [.. new LanguageValidator(new LanguageCatalog([new ApprovedLanguage("en", true, texts)])).Validate("default", DefaultBot.Profile()).Failures ?? []];
}
