using System.ComponentModel.DataAnnotations;

namespace LeadBot.Leads.Qualification;

/// <summary>One bot as its owner configures it. Bound from <c>Bots:{bot}</c>, read by name from the options monitor.</summary>
public sealed class BotProfile
{
    /// <summary>The name under which the bot introduces itself.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The firm that the bot speaks for.</summary>
    [Required]
    public string Company { get; set; } = "";

    /// <summary>Address of the privacy notice: absolute, or a path on the bot's own site.</summary>
    [Required]
    public string PrivacyUrl { get; set; } = "/privacy";

    /// <summary>ISO 4217 currency that a bare "$" means.</summary>
    [RegularExpression("^[A-Z]{3}$")]
    public string Currency { get; set; } = "USD";

    /// <summary>ISO 3166 country of phone numbers without a prefix where nothing else tells; empty for none.</summary>
    [RegularExpression("^([A-Z]{2})?$")]
    public string Country { get; set; } = "";

    /// <summary>Language of the approved texts where the visitor's is not approved.</summary>
    [Required]
    public string Locale { get; set; } = "en";

    /// <summary>
    /// Languages that somebody has read and approved for this bot, such as <c>["en", "de"]</c>; empty means <see cref="Locale"/> alone.
    /// A draft is used only where it stands here.
    /// </summary>
    public IList<string> Locales { get; } = [];

    /// <summary>Silence after which a conversation is settled with what was said. 1 minute to 7 days; default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The same on Telegram and WhatsApp, where people answer when they have time. 1 minute to 7 days; default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan MessengerIdleAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The most questions put in one conversation, contact and consent included. 3 to 20; default 8.</summary>
    [Range(3, 20)]
    public int MaxQuestions { get; set; } = 8;

    /// <summary>From which question on the visitor is offered to end it ("just pass this on"). Default 3.</summary>
    [Range(1, 20)]
    public int PassOnFrom { get; set; } = 3;

    /// <summary>Version of the consent question's approved text, kept with every answer.</summary>
    [Required]
    public string ConsentTextVersion { get; set; } = "";

    /// <summary>When colleagues answer, as visitors are told it, such as "Monday to Friday, 9 am to 5 pm (New York)"; empty says nothing.</summary>
    public string AnswerHours { get; set; } = "";

    /// <summary>The same in other languages, by locale (<c>"de": "Montag bis Freitag, 9 bis 17 Uhr"</c>); a language without says nothing of hours.</summary>
    public IDictionary<string, string> AnswerHoursIn { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Page with the firm's published prices (https), named where a visitor asks for prices; empty names none.</summary>
    public string PricesUrl { get; set; } = "";

    /// <summary>Folder with the bot's approved answers (<c>*.md</c>, <c>*.csv</c>), relative to the program's folder; empty for none.</summary>
    public string Answers { get; set; } = "";

    /// <summary>
    /// The bot's own words, by locale and key of the language file (<c>"en": { "ask.need": ["What brings you here?"] }</c>): they stand in the
    /// place of the file's, all variations of a key together. A field of the bot's own gets its question here.
    /// </summary>
    public IDictionary<string, IDictionary<string, IList<string>>> Texts { get; } =
        new Dictionary<string, IDictionary<string, IList<string>>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The contact step as a form, where it is switched on.</summary>
    public FormOptions Form { get; set; } = new();

    /// <summary>The fields in the order in which they are asked.</summary>
    public IList<FieldDefinition> Fields { get; } = [];

    /// <summary>What the firm offers; a message or page that names one decides the owner.</summary>
    public IList<ServiceDefinition> Services { get; } = [];

    /// <summary>All approved languages, the bot's own first.</summary>
    public IEnumerable<string> Languages => Locales.Where(other => !other.Equals(Locale, StringComparison.OrdinalIgnoreCase)).Prepend(Locale);

    /// <summary><see cref="AnswerHours"/> in a language; empty where nobody has said it in that language.</summary>
    public string HoursIn(string locale) =>
        AnswerHoursIn.TryGetValue(locale, out var hours) ? hours : Language(locale).Equals(Language(Locale), StringComparison.OrdinalIgnoreCase) ? AnswerHours : "";

    private static string Language(string locale) => locale.Split('-', '_')[0];

    /// <summary>The definition of a field, or null where the bot has none of that name.</summary>
    public FieldDefinition? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
