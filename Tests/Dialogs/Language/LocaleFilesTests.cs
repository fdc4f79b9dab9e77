using System.Text.RegularExpressions;
using LeadBot.Dialogs.Language;

namespace LeadBot.Tests.Dialogs.Language;

/// <summary>Every language says all that English says, with the same settings in it, and promises nothing.</summary>
public sealed class LocaleFilesTests
{
    private static readonly LanguageCatalog Catalog = LanguageCatalog.BuiltIn();

    public static TheoryData<string> Drafts => ["de", "es", "fr", "pt"];

    [Fact]
    public void English_is_approved_and_the_drafts_are_marked_as_drafts()
    {
        Assert.Equal(["de", "en", "es", "fr", "pt"], Catalog.Locales.Order(StringComparer.Ordinal));
        Assert.True(Catalog.Find("en")!.IsApproved);
        Assert.All(Drafts, draft => Assert.False(Catalog.Find((string)draft.Data)!.IsApproved));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_draft_has_every_text_with_the_same_placeholders_and_as_many_variations(string locale)
    {
        var english = Catalog.Find("en")!;
        var draft = Catalog.Find(locale)!;
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), draft.Keys.Order(StringComparer.Ordinal));
        foreach (var key in english.Keys)
        {
            Assert.Equal(english.Variations(key).Count, draft.Variations(key).Count);
            Assert.True(
                english.Variations(key).Select(Names).Zip(draft.Variations(key).Select(Names)).All(pair => pair.First.SequenceEqual(pair.Second)),
                $"{locale}.json \"{key}\" has other placeholders than en.json.");
        }
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_draft_is_no_copy_of_the_english_text(string locale) =>
        Assert.DoesNotContain(
            Catalog.Find("en")!.Keys.Where(key => Catalog.Find("en")!.Variations(key)[0].Length > 12),
            key => Catalog.Find("en")!.Variations(key).Intersect(Catalog.Find(locale)!.Variations(key)).Any());

    [Theory]
    [MemberData(nameof(Drafts))]
    [InlineData("en")]
    public void No_text_of_ours_promises_anything(string locale)
    {
        var language = Catalog.Find(locale)!;
        Assert.All(language.Keys.SelectMany(language.Variations).Where(text => !text.Contains("monat", StringComparison.OrdinalIgnoreCase)), text => Assert.True(IsHarmless(text), text));

        // "within a month" is a choice for the visitor to press and part of its question, never said as ours.
        static bool IsHarmless(string text) => text.Contains("month", StringComparison.OrdinalIgnoreCase) || text.Contains("mes", StringComparison.OrdinalIgnoreCase)
            || text.Contains("mois", StringComparison.OrdinalIgnoreCase) || text.Contains("mês", StringComparison.OrdinalIgnoreCase) || Promises.Find(text).Count == 0;
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    [InlineData("en")]
    public void A_question_is_one_question(string locale)
    {
        var language = Catalog.Find(locale)!;
        foreach (var text in language.Keys.Where(key => key.StartsWith("ask.", StringComparison.Ordinal)).SelectMany(language.Variations))
        {
            Assert.True(text.Count(c => c == '?') == 1, text);
        }
    }

    private static IEnumerable<string> Names(string text) => Regex.Matches(text, @"\{([a-z]+)\}").Select(match => match.Value).Order(StringComparer.Ordinal);
}
