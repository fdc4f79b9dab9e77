using LeadBot.Leads.Qualification;

namespace LeadBot.Bot.Settings;

// What the JSON of a section looks like where no options class is exactly that. Names and types are those of the options.

internal sealed class ProfileShape
{
    public string Name { get; set; } = "";

    public string Company { get; set; } = "";

    public string PrivacyUrl { get; set; } = "/privacy";

    public string PricesUrl { get; set; } = "";

    public string Currency { get; set; } = "USD";

    public string Country { get; set; } = "";

    public string AnswerHours { get; set; } = "";

    public IDictionary<string, string> AnswerHoursIn { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public string Answers { get; set; } = "";

    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(30);

    public TimeSpan MessengerIdleAfter { get; set; } = TimeSpan.FromHours(24);

    public int MaxQuestions { get; set; } = 8;

    public int PassOnFrom { get; set; } = 3;
}

internal sealed class FieldsShape
{
    public IList<FieldDefinition> Fields { get; } = [];
}

internal sealed class ServicesShape
{
    public IList<ServiceDefinition> Services { get; } = [];
}

internal sealed class LanguageShape
{
    public string Locale { get; set; } = "en";

    public IList<string> Locales { get; } = [];

    public string ConsentTextVersion { get; set; } = "";

    public IDictionary<string, IDictionary<string, IList<string>>> Texts { get; } =
        new Dictionary<string, IDictionary<string, IList<string>>>(StringComparer.OrdinalIgnoreCase);
}

internal sealed class WebChatShape
{
    public IList<string> AllowedOrigins { get; } = [];
}

internal sealed class WidgetShape
{
    public string Color { get; set; } = "#0b6b6b";

    /// <summary><c>Right</c> or <c>Left</c>.</summary>
    public string Position { get; set; } = "Right";

    public string Title { get; set; } = "";

    public string Label { get; set; } = "";

    public TeaserShape Teaser { get; set; } = new();

    public bool Views { get; set; } = true;
}

internal sealed class TeaserShape
{
    public string Text { get; set; } = "";

    public TimeSpan After { get; set; } = TimeSpan.FromSeconds(8);

    public IList<string> Pages { get; } = [];
}
