using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding;

namespace LeadBot.Tests.Understanding;

/// <summary>A bot with every field, a clock that stands still, and one line to read a message with.</summary>
internal static class TestBot
{
    private static readonly BuiltInUnderstanding Understanding = new(new FixedClock());

    public static BotProfile Profile { get; } = MakeProfile();

    public static Reading Read(string text, string? asked = null, Dictionary<string, FieldAnswer>? known = null, string? country = null) =>
        Understanding.ReadAsync(
            text,
            new ReadingContext { Profile = Profile, Asked = asked, Country = country, Known = known ?? [] },
            TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();

    /// <summary>The values of a field that are sure enough to be stored, joined by " | "; empty where there is none.</summary>
    public static string Values(string text, string field, string? asked = null) =>
        string.Join(" | ", Read(text, asked).Claims.Where(claim => claim.Field == field && claim.Confidence >= 0.6).Select(claim => claim.Value.ToString()));

    public static Dictionary<string, FieldAnswer> Known(string field, FieldValue value) =>
        new() { [field] = new FieldAnswer { State = FieldState.Answered, Value = value, Quote = value.ToString() } };

    private static BotProfile MakeProfile()
    {
        var profile = new BotProfile { Name = "Ada", Company = "Northlight Advisory", ConsentTextVersion = "1" };
        Add(profile, "need", FieldKind.Text);
        Add(profile, "company", FieldKind.Text);
        Add(profile, "companySize", FieldKind.People);
        Add(profile, "role", FieldKind.Text);
        Add(profile, "timeline", FieldKind.Choice, "now", "quarter", "halfYear", "later", "none");
        Add(profile, "budget", FieldKind.Money);
        Add(profile, "authority", FieldKind.Choice, "decides", "influences", "researching");
        Add(profile, "name", FieldKind.PersonName);
        Add(profile, "email", FieldKind.Email);
        Add(profile, "phone", FieldKind.Phone);
        Add(profile, "website", FieldKind.Website);
        Add(profile, "industry", FieldKind.Text);
        Add(profile, "service", FieldKind.Choice);
        AddService(profile, "ai", "ai", "chatbot", "machine learning");
        AddService(profile, "automation", "automation", "automate");
        AddService(profile, "process", "process improvement", "process mining");
        AddService(profile, "software", "software", "app", "integration");
        return profile;
    }

    private static void Add(BotProfile profile, string name, FieldKind kind, params string[] choices)
    {
        var field = new FieldDefinition { Name = name, Kind = kind };
        foreach (var choice in choices)
        {
            field.Choices.Add(choice);
        }

        profile.Fields.Add(field);
    }

    private static void AddService(BotProfile profile, string key, params string[] words)
    {
        var service = new ServiceDefinition { Key = key, Name = key };
        foreach (var word in words)
        {
            service.Words.Add(word);
        }

        profile.Services.Add(service);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    }
}
