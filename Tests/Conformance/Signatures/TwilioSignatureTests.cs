using System.Text;
using System.Text.Json.Nodes;
using LeadBot.Channels.WhatsApp;

namespace LeadBot.Tests.Conformance.Signatures;

/// <summary>Known answers of Twilio's own libraries, beside this file.</summary>
public sealed class TwilioSignatureTests
{
    private static readonly JsonArray s_vectors =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "Signatures", "signature-vectors.json")))!["twilio"]!.AsArray();

    public static TheoryData<string> Vectors => [.. s_vectors.Select(vector => (string)vector!["name"]!)];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void What_twilio_signs_is_believed_and_anything_else_is_not(string name)
    {
        var vector = s_vectors.Single(item => (string)item!["name"]! == name)!;
        var (token, url, signature) = ((string)vector["authToken"]!, (string)vector["url"]!, (string)vector["signature"]!);
        var body = Encoding.UTF8.GetBytes((string?)vector["rawBody"] ?? "");
        var form = Form(vector);

        Assert.True(TwilioSignature.IsValid(token, url, form, body, signature));
        Assert.False(TwilioSignature.IsValid("other", url, form, body, signature));
        Assert.False(TwilioSignature.IsValid(token, url + "&x=1", form, body, signature));
        Assert.False(TwilioSignature.IsValid(token, url, form, body, null));
        Assert.False(TwilioSignature.IsValid(token, url, form?.Append(KeyValuePair.Create("Extra", "1")), form is null ? Encoding.UTF8.GetBytes("{}") : body, signature));
    }

    [Fact]
    public void The_port_may_be_there_or_not()
    {
        var vector = s_vectors.Single(item => (string)item!["name"]! == "same_signed_with_explicit_port_443")!;
        Assert.True(TwilioSignature.IsValid(
            (string)vector["authToken"]!, "https://mycompany.com/myapp.php?foo=1&bar=2", Form(vector), [], (string)vector["signature"]!));
    }

    [Fact]
    public void A_fragment_is_not_signed()
    {
        var vector = s_vectors.Single(item => (string)item!["name"]! == "form_post")!;
        Assert.True(TwilioSignature.IsValid(
            (string)vector["authToken"]!, $"{vector["url"]}#rc=3&rp=all", Form(vector), [], (string)vector["signature"]!));
    }

    private static List<KeyValuePair<string, string>>? Form(JsonNode vector) => vector switch
    {
        { } list when list["paramsList"] is JsonArray pairs => [.. pairs.Select(pair => KeyValuePair.Create((string)pair![0]!, (string)pair[1]!))],
        { } map when map["params"] is JsonObject fields => [.. fields.Select(field => KeyValuePair.Create(field.Key, (string)field.Value!))],
        _ => null,
    };
}
