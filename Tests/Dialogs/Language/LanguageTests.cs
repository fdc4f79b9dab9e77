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
        var profile = DefaultBot.Profile(("Bots:default:Locale", "fr"));
        var draft = new LanguageCatalog([new ApprovedLanguage("fr", false, new Dictionary<string, IReadOnlyList<string>>())]);
        Assert.Contains("has no language file", new LanguageValidator(LanguageCatalog.BuiltIn()).Validate("default", profile).FailureMessage, StringComparison.Ordinal);
        Assert.Contains("is a draft", new LanguageValidator(draft).Validate("default", profile).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visitor_reads_their_language_only_where_it_is_approved()
    {
        var catalog = new LanguageCatalog(
        [
            English,
            new ApprovedLanguage("de", true, new Dictionary<string, IReadOnlyList<string>>()),
            new ApprovedLanguage("fr", false, new Dictionary<string, IReadOnlyList<string>>()),
        ]);
        Assert.Equal("de", catalog.For("de-AT", "en").Locale);
        Assert.Equal("en", catalog.For("fr-FR", "en").Locale);
        Assert.Equal("en", catalog.For(null, "en").Locale);
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
        var said = Enumerable.Range(0, 50).Select(seed => English.Pick("ask.email", (uint)seed, new Dictionary<string, string>()).Text);
        Assert.Equal(English.Variations("ask.email").Count, said.Distinct().Count());
    }

    private static IReadOnlyList<string> Faults(Dictionary<string, IReadOnlyList<string>> texts) =>
        [.. new LanguageValidator(new LanguageCatalog([new ApprovedLanguage("en", true, texts)])).Validate("default", DefaultBot.Profile()).Failures ?? []];
}
