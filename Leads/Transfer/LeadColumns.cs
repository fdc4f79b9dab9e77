using System.Globalization;
using System.Text.Json;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Transfer;

/// <summary>The columns of our own preset and of the spreadsheet's, for a bot with these fields.</summary>
internal static class LeadColumns
{
    private static readonly string[] s_utm = ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"];

    public static IReadOnlyList<LeadColumn> Of(LeadPreset preset, BotProfile profile) => preset switch
    {
        LeadPreset.LeadBot => Own(profile),
        LeadPreset.Excel => Excel(profile),
        LeadPreset.Salesforce => CrmColumns.Salesforce(profile),
        _ => CrmColumns.HubSpot(profile),
    };

    public static string? Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    public static string? FieldOf(Lead lead, string field) => lead.Value(field)?.ToString();

    /// <summary>A campaign's parameter, or null.</summary>
    public static string? Utm(Lead lead, string name) => lead.Source.Campaign.GetValueOrDefault(name);

    public static string OpenReviews(Lead lead) =>
        string.Join("; ", lead.Review.Where(review => review.State == "open").Select(review => EnumKeys.Of(review.Reason)));

    private static List<LeadColumn> Own(BotProfile profile) =>
    [
        new("id", lead => lead.Id, LeadTarget.Id),
        new("createdAt", lead => Time(lead.CreatedAt), LeadTarget.CreatedAt),
        new("updatedAt", lead => Time(lead.UpdatedAt)),
        new("capturedAt", lead => Time(lead.CapturedAt)),
        new("status", lead => EnumKeys.Of(lead.Status), LeadTarget.Status),
        new("lostReason", lead => lead.LostReason, LeadTarget.LostReason),
        new("outcome", lead => lead.Outcome is { } outcome ? EnumKeys.Of(outcome) : null),
        new("kind", lead => EnumKeys.Of(lead.Kind)),
        new("channel", lead => lead.Channel, LeadTarget.Channel),
        new("conversationId", lead => lead.ConversationId),
        .. profile.Fields.SelectMany(field => (LeadColumn[])
        [
            new(field.Name, lead => FieldOf(lead, field.Name), field.Name),
            new($"{field.Name}.quote", lead => lead.Answer(field.Name).Quote),
            new($"{field.Name}.by", lead => lead.Answer(field.Name).By is { } by ? EnumKeys.Of(by) : null),
        ]),
        new("consent", lead => EnumKeys.Of(lead.Consent.State)),
        new("consent.quote", lead => lead.Consent.Quote),
        new("consent.textVersion", lead => lead.Consent.TextVersion),
        new("consent.at", lead => Time(lead.Consent.At)),
        new("score", lead => lead.Score.Points.ToString(CultureInfo.InvariantCulture)),
        new("score.reasons", lead => string.Join("; ", lead.Score.Reasons.Select(reason => $"{reason.Rule} {reason.Points}"))),
        new("owner", lead => lead.Routing?.Owner),
        new("routing.rule", lead => lead.Routing?.Rule),
        new("routing.fit", lead => lead.Routing is { } routing ? EnumKeys.Of(routing.Fit) : null),
        new("routing.because", lead => lead.Routing is { } routing ? string.Join("; ", routing.Because) : null),
        new("review", OpenReviews),
        new("handoff", lead => lead.Handoff is { } handoff ? EnumKeys.Of(handoff.State) : null),
        new("handoff.owner", lead => lead.Handoff?.Owner),
        new("handoff.acceptedBy", lead => lead.Handoff?.AcceptedBy),
        new("handoff.openedAt", lead => Time(lead.Handoff?.OpenedAt)),
        new(LeadTarget.Page, lead => lead.Source.Page, LeadTarget.Page),
        new(LeadTarget.Title, lead => lead.Source.Title, LeadTarget.Title),
        new(LeadTarget.Referrer, lead => lead.Source.Referrer, LeadTarget.Referrer),
        new(LeadTarget.Country, lead => lead.Source.Geo.Country, LeadTarget.Country),
        new(LeadTarget.TimeZone, lead => lead.Source.Geo.TimeZone, LeadTarget.TimeZone),
        new(LeadTarget.Locale, lead => lead.Source.Geo.Locale, LeadTarget.Locale),
        .. s_utm.Select(name => new LeadColumn(name, lead => Utm(lead, name), name)),
        new("summary", lead => lead.Brief?.Summary),
        new("nextAction", lead => lead.Brief?.NextAction),
        new(LeadTarget.Record, lead => JsonSerializer.Serialize(lead, LeadJson.Default.Lead), LeadTarget.Record),
    ];

    private static List<LeadColumn> Excel(BotProfile profile) =>
    [
        new("Lead ID", lead => lead.Id, LeadTarget.Id),
        new("Created (UTC)", lead => lead.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), LeadTarget.CreatedAt),
        new("Status", lead => EnumKeys.Of(lead.Status), LeadTarget.Status),
        new("Lost because", lead => lead.LostReason, LeadTarget.LostReason),
        new("Bot's outcome", lead => lead.Outcome is { } outcome ? EnumKeys.Of(outcome) : null),
        new("Score", lead => lead.Score.Points.ToString(CultureInfo.InvariantCulture)),
        new("Owner", lead => lead.Routing?.Owner),
        .. profile.Fields.Select(field => new LeadColumn(Words(field.Name), lead => FieldOf(lead, field.Name), field.Name)),
        new("Consent", lead => EnumKeys.Of(lead.Consent.State)),
        new("Open reviews", OpenReviews),
        new("Handoff", lead => lead.Handoff is { } handoff ? EnumKeys.Of(handoff.State) : null),
        new("Channel", lead => lead.Channel, LeadTarget.Channel),
        new("Page", lead => lead.Source.Page, LeadTarget.Page),
        new("Referrer", lead => lead.Source.Referrer, LeadTarget.Referrer),
        new("Campaign", lead => Utm(lead, LeadTarget.Campaign), LeadTarget.Campaign),
        new("Country", lead => lead.Source.Geo.Country, LeadTarget.Country),
        new("Summary", lead => lead.Brief?.Summary),
    ];

    /// <summary><c>companySize</c> as "Company size".</summary>
    private static string Words(string name)
    {
        var spaced = string.Concat(name.Select(letter => char.IsAsciiLetterUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
        return char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }
}
