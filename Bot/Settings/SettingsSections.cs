using LeadBot.Leads.Qualification;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Settings;

/// <summary>All sections that pages change. What is not here (secrets, channels, the database) stays with the files and the environment.</summary>
internal static class SettingsSections
{
    public const string Profile = "Profile";
    public const string Language = "Language";
    public const string Owners = "Owners";

    private static readonly SettingsJson s_json = SettingsJson.Default;

    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        new(Profile, "",
            ["Name", "Company", "PrivacyUrl", "PricesUrl", "Currency", "Country", "AnswerHours", "AnswerHoursIn", "Answers", "IdleAfter", "MessengerIdleAfter", "MaxQuestions", "PassOnFrom"],
            s_json.ProfileShape, Bind<ProfileShape>),
        new("Fields", "", ["Fields"], s_json.FieldsShape, Bind<FieldsShape>),
        new("Services", "", ["Services"], s_json.ServicesShape, Bind<ServicesShape>),
        new(Language, "", ["Locale", "Locales", "Texts", "ConsentTextVersion"], s_json.LanguageShape, Bind<LanguageShape>),
        new("Form", "Form", [], s_json.FormOptions, (services, bot) => services.GetRequiredService<IOptionsMonitor<BotProfile>>().Get(bot).Form),
        new("Routing", "Routing", [], s_json.RoutingOptions, Monitored<RoutingOptions>),
        new("Scoring", "Scoring", [], s_json.ScoringOptions, Monitored<ScoringOptions>),
        new("Review", "Review", [], s_json.ReviewOptions, Monitored<ReviewOptions>),
        new("Widget", "Widget", [], s_json.WidgetShape, (services, bot) => Bound<WidgetShape>(services, $"Bots:{bot}:Widget")),
        new("WebChat", "WebChat", ["AllowedOrigins"], s_json.WebChatShape, WebChat),
        new(Owners, "Owners", [], s_json.DictionaryStringOwnerOptions,
            (services, _) => new Dictionary<string, OwnerOptions>(services.GetRequiredService<IOptionsMonitor<OwnersOptions>>().CurrentValue.Owners)) { IsShared = true },
    ];

    public static SettingsSection? Find(string name) => All.FirstOrDefault(section => section.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static object Monitored<T>(IServiceProvider services, string bot) where T : class => services.GetRequiredService<IOptionsMonitor<T>>().Get(bot);

    private static T Bound<T>(IServiceProvider services, string section) where T : class, new() =>
        services.GetRequiredService<IConfiguration>().GetSection(section).Get<T>() ?? new T();

    private static object Bind<T>(IServiceProvider services, string bot) where T : class, new() => Bound<T>(services, $"Bots:{bot}");

    // Environment variables write the list as one value with commas.
    private static WebChatShape WebChat(IServiceProvider services, string bot)
    {
        var shape = new WebChatShape();
        foreach (var origin in services.GetRequiredService<IOptionsMonitor<Channels.WebChat.WebChatOptions>>().Get(bot).AllowedOrigins)
        {
            shape.AllowedOrigins.Add(origin);
        }

        return shape;
    }
}
