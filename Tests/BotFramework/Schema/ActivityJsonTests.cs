using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Tests.BotFramework.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void A_text_message_is_written_as_the_SDK_writes_it() => Assert.Equal(
        """{"type":"message","text":"hi","inputHint":"acceptingInput","attachments":[],"entities":[]}""",
        ActivityJson.WriteString(MessageFactory.Text("hi")));

    [Fact]
    public void Members_that_the_schema_does_not_know_come_back_letter_for_letter()
    {
        const string Json =
            """{"type":"message","from":{"id":"u","odd":{"deep":[1,null,2.50]}},"conversation":{"id":"c","extra":true},"suggestedActions":{"actions":[{"type":"imBack","own":"o"}],"more":1},"attachments":[{"contentType":"x","blob":12345678901234567890123}],"entities":[{"type":"e","$kind":"k","@id":"7"}],"big":12345678901234567890123,"price":2.50,"nothing":null}""";

        Assert.Equal(Json, ActivityJson.WriteString(ActivityJson.Parse(Json)));
    }

    [Fact]
    public void A_local_timestamp_keeps_its_own_offset()
    {
        var activity = ActivityJson.Parse("""{"type":"message","localTimestamp":"2026-11-21T10:00:00+05:30"}""");

        Assert.Equal(TimeSpan.FromMinutes(330), activity.LocalTimestamp!.Value.Offset);
        Assert.Contains("+05:30", ActivityJson.WriteString(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_outside_ASCII_are_written_as_they_are() =>
        Assert.Contains("Zoë да <b>", ActivityJson.WriteString(MessageFactory.Text("Zoë да <b>")), StringComparison.Ordinal);

    [Fact]
    public void Payloads_are_read_as_JSON()
    {
        var activity = ActivityJson.Parse("""{"type":"event","value":"text","channelData":{"clientActivityID":"1"}}""");

        Assert.Equal("text", Assert.IsType<JsonElement>(activity.Value).GetString());
        Assert.Equal("1", Assert.IsType<JsonElement>(activity.ChannelData).GetProperty("clientActivityID").GetString());
    }

    public static TheoryData<object, string> Payloads => new()
    {
        { "text", "\"text\"" },
        { true, "true" },
        { 7, "7" },
        { 7_000_000_000L, "7000000000" },
        { 0.5d, "0.5" },
        { 2.50m, "2.50" },
        { new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(1)), "\"2026-11-21T10:00:00+01:00\"" },
        { JsonElement.Parse("""{"a":[1]}"""), """{"a":[1]}""" },
        { new JsonObject { ["a"] = 1 }, """{"a":1}""" },
        { new JsonArray(1, 2), "[1,2]" },
        { JsonValue.Create(3), "3" },
        { new Dictionary<string, JsonElement> { ["Key"] = JsonElement.Parse("1.0") }, """{"Key":1.0}""" },
        { new Dictionary<string, object?> { ["a"] = 1, ["b"] = null }, """{"a":1,"b":null}""" },
        { new HeroCard { Title = "t", Buttons = ["yes"] }, """{"title":"t","buttons":[{"title":"yes","text":"yes","value":"yes"}]}""" },
        { default(JsonElement), "null" },
    };

    [Theory, MemberData(nameof(Payloads))]
    public void A_payload_is_written(object payload, string json) => Assert.Equal(
        $$"""{"type":"event","value":{{json}}}""", ActivityJson.WriteString(new Activity("event") { Value = payload }));

    [Fact]
    public void A_payload_of_an_unknown_type_is_refused_by_name()
    {
        var error = Assert.Throws<NotSupportedException>(() => ActivityJson.Write(new Activity("event") { Value = new Uri("https://x.example") }));

        Assert.Contains("System.Uri", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","text":{}}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("""{"type":"message","attachments":{}}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","historyDisclosed":"yes"}""")]
    [InlineData("""{"type":"message"} {"type":"message"}""")]
    [InlineData("""{"type":"message"} x""")]
    [InlineData("""{"type":"message",}""")]
    public void What_is_no_activity_is_a_JsonException(string json) => Assert.ThrowsAny<JsonException>(() => ActivityJson.Parse(json));

    [Fact]
    public void A_wrong_type_is_named_by_its_path()
    {
        var error = Assert.ThrowsAny<JsonException>(() => ActivityJson.Parse("""{"type":"message","from":{"id":5}}"""));

        Assert.Contains("$.from.id", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_a_JsonException()
    {
        static string Nested(int depth) =>
            $$"""{"type":"message","channelData":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        var deep = ActivityJson.Parse(Nested(ActivityJson.MaxDepth - 1));

        Assert.ThrowsAny<JsonException>(() => ActivityJson.Parse(Nested(ActivityJson.MaxDepth)));
        var transcript = new Activity("event") { Value = new Transcript([deep]) };
        Assert.NotEmpty(ActivityJson.Write(transcript)); // what was accepted can be written, even inside something else
    }

    [Theory]
    [InlineData("\\ud800", "\ufffd")]
    [InlineData("\\udc00x", "\ufffdx")]
    [InlineData("\\ud83d\\ud83d\\ude00", "\ufffd\U0001f600")]
    [InlineData("\\ud83d", "\ufffd")]
    [InlineData("\\\\ud83d", "\\ud83d")]
    [InlineData("a\\u0000b", "a\0b")]
    public void Half_an_emoji_becomes_the_replacement_character_wherever_it_stands(string escaped, string text)
    {
        var activity = ActivityJson.Parse($$"""{"type":"message","text":"{{escaped}}","channelData":{"a":"{{escaped}}"},"odd":"{{escaped}}"}""");
        var again = ActivityJson.Parse(ActivityJson.Write(activity));

        Assert.Equal(text, again.Text);
        Assert.Equal(text, ((JsonElement)again.ChannelData!).GetProperty("a").GetString());
        Assert.Equal(text, again.Properties!["odd"].GetString());
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_a_JsonException()
    {
        byte[] broken = [.. "{\"type\":\"message\",\"text\":\""u8, 0xFF, 0xC0, .. "\"}"u8];
        byte[] hidden = [.. "{\"type\":\"message\",\"channelData\":{\"a\":\""u8, 0xFF, .. "\"}}"u8];

        Assert.ThrowsAny<JsonException>(() => ActivityJson.Parse(broken));
        Assert.ThrowsAny<JsonException>(() => ActivityJson.Parse(hidden));
    }

    [Fact]
    public void Any_damage_to_an_activity_gives_an_activity_that_can_be_written_or_a_JsonException()
    {
        var random = new Random(20261121);
        var whole = """{"type":"message","id":"1","text":"h\u00e9\ud83d\ude00","from":{"id":"u","x":[1,2.50,null]},"attachments":[{"content":{"a":true}}],"value":{"b":"\n"},"timestamp":"2026-11-21T10:00:00Z"}"""u8.ToArray();
        var written = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = whole.ToArray();
            for (var hits = random.Next(1, 4); hits > 0; hits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.NotEmpty(ActivityJson.Write(ActivityJson.Parse(bytes)));
                written++;
            }
            catch (JsonException)
            {
                // the answer that is expected for most
            }
        }

        Assert.InRange(written, 100, 19_900);
    }

    [Fact]
    public void A_string_and_its_bytes_are_the_same_activity() => Assert.Equal(
        ActivityJson.WriteString(ActivityJson.Parse("""{"type":"typing"}""")),
        Encoding.UTF8.GetString(ActivityJson.Write(ActivityJson.Parse("""{"type":"typing"}"""u8))));
}
