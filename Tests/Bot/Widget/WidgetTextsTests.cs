using LeadBot.Bot.Widget;
using LeadBot.Dialogs.Language;
using LeadBot.Tests.Dialogs;

namespace LeadBot.Tests.Bot.Widget;

public sealed class WidgetTextsTests
{
    private static readonly (string, string?)[] AllLanguages =
        [.. new[] { "en", "de", "es", "fr", "pt" }.Select((locale, i) => ($"Bots:default:Locales:{i}", (string?)locale))];

    public static TheoryData<string> Locales => [.. LanguageCatalog.BuiltIn().Locales];

    [Fact]
    public void The_widget_speaks_every_language_of_the_bot() =>
        Assert.Equal(LanguageCatalog.BuiltIn().Locales.Order(), WidgetTexts.Locales.Order());

    [Theory, MemberData(nameof(Locales))]
    public void Every_language_has_all_texts_and_their_placeholders(string locale)
    {
        var (english, texts) = (WidgetTexts.For("en"), WidgetTexts.For(locale));

        Assert.Equal(Keys(english), Keys(texts));
        Assert.Contains("{n}", texts.ForLauncher["more"], StringComparison.Ordinal);
        Assert.Contains("{name}", texts.ForLauncher["chat"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Locales))]
    public Task What_the_button_says_for_the_visitor_reaches_a_person(string locale) => Chat.On("webchat", null, AllLanguages).In(locale)
        .Join().Say(WidgetTexts.For(locale).ForScript["askForPerson"]).Asks("email")
        .Lead(lead => Assert.Equal("human_request", lead.Handoff?.Reason))
        .RunAsync();

    [Theory, MemberData(nameof(Locales))]
    public void The_first_words_say_that_it_is_a_bot_link_the_privacy_notice_and_name_the_way_to_a_person(string locale)
    {
        var person = new Dictionary<string, string> { ["en"] = "person", ["de"] = "Mensch", ["es"] = "persona", ["fr"] = "humain", ["pt"] = "pessoa" }[locale];
        var language = LanguageCatalog.BuiltIn().Find(locale)!;

        foreach (var greeting in language.Variations("greeting").Concat(language.Variations("intro")))
        {
            Assert.Matches("(?i)bot", greeting.Replace("{bot}", "", StringComparison.Ordinal));
            Assert.Contains("]({privacy})", greeting, StringComparison.Ordinal);
            Assert.Contains(person, greeting, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "person")]
    [InlineData("de", "Mensch")]
    [InlineData("es", "persona")]
    [InlineData("fr", "humain")]
    [InlineData("pt", "pessoa")]
    public Task The_word_that_the_greeting_names_reaches_a_person_in_every_language(string locale, string word) => Chat.On("webchat", null, AllLanguages).In(locale)
        .Join().Say(word).Asks("email")
        .Lead(lead => Assert.Equal("human_request", lead.Handoff?.Reason))
        .RunAsync();

    private static IEnumerable<string> Keys(WidgetTexts texts) =>
        texts.ForPage.Select(text => text.Key).Concat(texts.ForLauncher.Keys).Concat(texts.ForScript.Keys).Order();
}
