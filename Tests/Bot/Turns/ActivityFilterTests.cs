using System.Text.Json;
using LeadBot.Bot.Turns;
using LeadBot.BotFramework.Schema;
using LeadBot.Leads.Privacy;

namespace LeadBot.Tests.Bot.Turns;

public sealed class ActivityFilterTests
{
    private const string Card = "4111 1111 1111 1111";

    private static readonly string Marks = new(SensitiveText.Mark, Card.Length);

    [Fact]
    public void Every_string_that_comes_with_a_message_is_masked()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Text = $"my card {Card}",
            Summary = Card,
            Speak = Card,
            ChannelData = Json($$"""{"page":{"title":"{{Card}}","{{Card}}":1},"list":["{{Card}}",4111111111111111],"name":"Ana"}"""),
            Value = Json($$"""{"note":"{{Card}}","size":40,"password":"hunter"}"""),
            Attachments = [new Attachment { Name = $"{Card}.pdf", ContentType = "application/pdf" }],
            Entities = [new Entity { Type = "x", Properties = new Dictionary<string, JsonElement> { ["a"] = Json($"\"{Card}\"") } }],
        };

        var flags = new ActivityFilter().Apply(activity);
        var stored = $"{activity.Text}{activity.Summary}{activity.Speak}{activity.ChannelData}{activity.Value}{activity.Attachments[0].Name}{activity.Entities[0].Properties!["a"]}";

        Assert.Equal($"my card {Marks}", activity.Text);
        Assert.DoesNotContain("4111", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", stored, StringComparison.Ordinal);
        Assert.Contains("Ana", stored, StringComparison.Ordinal);
        Assert.Contains(flags, flag => flag is { Kind: "card", Offset: 8, Length: 19, Masked: true });
    }

    [Fact]
    public void What_came_beside_the_text_is_flagged_without_a_place()
    {
        var activity = new Activity(ActivityTypes.Message) { Text = "here", Value = Json($$"""{"note":"{{Card}}"}""") };

        var flag = Assert.Single(new ActivityFilter().Apply(activity));

        Assert.Equal(("card", 0, 0), (flag.Kind, flag.Offset, flag.Length));
    }

    [Fact]
    public void A_page_address_with_a_secret_is_masked_and_stops_nobody()
    {
        var activity = new Activity(ActivityTypes.Message) { Text = "we need a CRM", ChannelData = Json("""{"page":"https://a.example/?token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc"}""") };

        Assert.Empty(new ActivityFilter().Apply(activity));
        Assert.DoesNotContain("eyJ", activity.ChannelData!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_holds_nothing_sensitive_stays_the_same_json()
    {
        var data = Json("""{"leadbot":{"visitor":{"id":"3b1c"},"n":1.50}}""");
        var activity = new Activity(ActivityTypes.Message) { Text = "we are 40 people", ChannelData = data };

        Assert.Empty(new ActivityFilter().Apply(activity));
        Assert.Equal(data.GetRawText(), Assert.IsType<JsonElement>(activity.ChannelData).GetRawText());
        Assert.Equal("we are 40 people", activity.Text);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
