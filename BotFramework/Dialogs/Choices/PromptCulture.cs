using System.Collections.Frozen;

namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>What prompts say and read in one language.</summary>
internal sealed class PromptCulture
{
    private static readonly PromptCulture s_english = new("Yes", "No", " or ", ", or ", ", ");

    private static readonly FrozenDictionary<string, PromptCulture> s_byLanguage = new Dictionary<string, PromptCulture>
    {
        ["bg"] = new("Да", "Не", " или ", ", или ", ", "),
        ["de"] = new("Ja", "Nein", " oder ", ", oder ", ", "),
        ["en"] = s_english,
        ["es"] = new("Sí", "No", " o ", ", o ", ", ", "si"),
        ["fr"] = new("Oui", "Non", " ou ", ", ou ", ", "),
        ["hi"] = new("हां", "नहीं", " या ", ", या ", ", "),
        ["it"] = new("Si", "No", " o ", " o ", ", ", "sì"),
        ["ja"] = new("はい", "いいえ", " または ", "、 または ", "、 "),
        ["ko"] = new("예", "아니", " 또는 ", " 또는 ", ", ", "네"),
        ["nl"] = new("Ja", "Nee", " of ", ", of ", ", "),
        ["pt"] = new("Sim", "Não", " ou ", ", ou ", ", "),
        ["sv"] = new("Ja", "Nej", " eller ", " eller ", ", "),
        ["tr"] = new("Evet", "Hayır", " veya ", " veya ", ", "),
        ["zh"] = new("是的", "不", " 要么 ", "， 要么 ", "， ", "是"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private PromptCulture(string yes, string no, string or, string orMore, string separator, params string[] moreYes)
    {
        Yes = yes;
        No = no;
        YesWords = new[] { yes.ToLowerInvariant() }.Concat(moreYes).ToFrozenSet();
        NoWords = new[] { no.ToLowerInvariant() }.ToFrozenSet();
        ChoiceOptions = new ChoiceFactoryOptions(separator, or, orMore, true);
    }

    public string Yes { get; }

    public string No { get; }

    public IReadOnlySet<string> YesWords { get; }

    public IReadOnlySet<string> NoWords { get; }

    public ChoiceFactoryOptions ChoiceOptions { get; }

    /// <summary>By language alone: "de-AT" is German. An unknown language is English.</summary>
    public static PromptCulture For(string? locale, string? defaultLocale)
    {
        var wanted = string.IsNullOrEmpty(locale) ? defaultLocale ?? "" : locale;
        var dash = wanted.AsSpan().IndexOfAny('-', '_');
        return s_byLanguage.GetValueOrDefault(dash < 0 ? wanted : wanted[..dash], s_english);
    }
}
