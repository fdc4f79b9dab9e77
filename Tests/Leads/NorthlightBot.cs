using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Tests.Leads;

/// <summary>The default bot's schema and owners, and leads of it in few words.</summary>
internal static class NorthlightBot
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static BotProfile Profile()
    {
        var profile = new BotProfile { Name = "Nora", Company = "Northlight Advisory", ConsentTextVersion = "2026-11" };
        Add("need", FieldKind.Text, AskRule.Always);
        Add("company", FieldKind.Text, AskRule.Always);
        Add("companySize", FieldKind.People, AskRule.Always);
        Add("role", FieldKind.Text, AskRule.Always);
        Add("timeline", FieldKind.Choice, AskRule.Always, "now", "quarter", "halfYear", "later", "none");
        Add("budget", FieldKind.Money, AskRule.Always);
        Add("authority", FieldKind.Choice, AskRule.Always, "decides", "influences", "researching");
        Add("name", FieldKind.PersonName, AskRule.Contact);
        Add("email", FieldKind.Email, AskRule.Contact);
        Add("phone", FieldKind.Phone, AskRule.ContactFallback);
        profile.Services.Add(Service("ai", "AI and automation", "/services/ai"));
        profile.Services.Add(Service("software", "Software delivery", "/services/software"));
        return profile;

        void Add(string name, FieldKind kind, AskRule ask, params ReadOnlySpan<string> choices)
        {
            var field = new FieldDefinition { Name = name, Kind = kind, Ask = ask };
            foreach (var choice in choices)
            {
                field.Choices.Add(choice);
            }

            profile.Fields.Add(field);
        }
    }

    /// <summary>The rules as the host would have them, with settings over the defaults.</summary>
    public static ILeadRules Rules(params (string Key, string Value)[] settings) => Services(settings).GetRequiredService<ILeadRules>();

    public static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        (string Key, string Value)[] owners =
        [
            ("Bots:default:Name", "Nora"),
            ("Owners:strategy:Services:0", "ai"),
            ("Owners:delivery:Services:0", "software"),
            ("Owners:support:Name", "Support desk"),
            ("Owners:accounts:Name", "Account owners"),
            ("Owners:intake:Name", "Intake"),
        ];
        var config = new ConfigurationBuilder()
            .AddInMemoryCollection(owners.Concat(settings).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();
        var services = new ServiceCollection().AddLeads(config);
        services.AddSingleton<IOptionsMonitor<BotProfile>>(new OneProfile());
        return services.BuildServiceProvider();
    }

    public static Lead Lead(params (string Field, FieldValue Value, string Quote)[] said) => new()
    {
        Id = "lead-1",
        Bot = "default",
        ConversationId = "conversation-1",
        Channel = "webchat",
        Fields = said.ToDictionary(field => field.Field, field => new FieldAnswer
        {
            State = FieldState.Answered,
            Value = field.Value,
            Quote = field.Quote,
            ActivityId = "activity-1",
            Offset = 0,
            Confidence = 0.9,
            By = ClaimedBy.BuiltIn,
            At = Noon,
            Episode = 1,
        }),
        CreatedAt = Noon,
        UpdatedAt = Noon,
    };

    /// <summary>A lead that is qualified in every respect.</summary>
    public static Lead Qualified() => Lead(
        ("need", Text("find out where AI would pay off"), "find out where AI would pay off"),
        ("company", Text("Cole Advisory"), "Cole Advisory"),
        ("companySize", new FieldValue.Number(40), "40-person firm"),
        ("timeline", new FieldValue.Choice("quarter"), "ideally this quarter"),
        ("email", Text("dana@coleadvisory.example"), "dana@coleadvisory.example")) with
    { Consent = Consent(ConsentState.Granted) };

    public static ConsentAnswer Consent(ConsentState state) => new() { State = state, Quote = "yes, that's fine", ActivityId = "activity-2", Offset = 0 };

    public static FieldValue Text(string value) => new FieldValue.Text(value);

    public static Lead With(this Lead lead, string field, FieldValue? value)
    {
        var fields = new Dictionary<string, FieldAnswer>(lead.Fields);
        if (value is null)
        {
            fields.Remove(field);
        }
        else
        {
            fields[field] = Lead((field, value, value.ToString()!)).Fields[field];
        }

        return lead with { Fields = fields };
    }

    private static ServiceDefinition Service(string key, string name, string page)
    {
        var service = new ServiceDefinition { Key = key, Name = name };
        service.Pages.Add(page);
        return service;
    }

    private sealed class OneProfile : IOptionsMonitor<BotProfile>
    {
        private readonly BotProfile _profile = Profile();

        public BotProfile CurrentValue => _profile;

        public BotProfile Get(string? name) => _profile;

        public IDisposable? OnChange(Action<BotProfile, string?> listener) => null;
    }
}
