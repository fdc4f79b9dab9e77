using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Channels.WhatsApp;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Conformance.WhatsApp;

/// <summary>The whole product against a Twilio that behaves as documented.</summary>
public sealed class WhatsAppConformanceTests
{
    private const string Public = "https://chat.example.com";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prospect_is_answered_and_becomes_a_lead_with_the_advertisement_that_brought_them()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = Start(twilio);
        using var answer = await PostAsync(server, Message("Hi! Can you help our 40-person firm Cole Advisory automate reporting?", ("ReferralHeadline", "Spring"), ("ReferralCtwaClid", "click")));
        var sent = await Until.AtLeastAsync(1, () => twilio.Sent, Ct);
        var lead = await LeadAsync(server);

        Assert.Equal((HttpStatusCode.OK, "text/xml"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<Response/>", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(("whatsapp:+14155550123", "whatsapp:+14155238886"), (sent[0]["To"], sent[0]["From"]));
        Assert.Equal($"{Public}/api/whatsapp/default/status", sent[0]["StatusCallback"]);
        Assert.Equal(("whatsapp", "Spring"), ((string)lead["channel"]!, (string)lead["source"]!["campaign"]!["utm_campaign"]!));
        Assert.Null(lead["fields"]!["name"]);
        Assert.Null(lead["fields"]!["phone"]);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("wrong")]
    [InlineData("other body")]
    [InlineData("unknown bot")]
    public async Task What_twilio_has_not_signed_is_refused(string forgery)
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = Start(twilio);
        var form = Message("Let me in");
        var signature = forgery switch { "none" => null, "wrong" => "c2lnbmF0dXJl", _ => Sign("/api/whatsapp/default", form) };
        if (forgery == "other body")
        {
            form["Body"] = "Let everybody in";
        }

        using var answer = await PostAsync(server, form, forgery == "unknown bot" ? "/api/whatsapp/nobody" : "/api/whatsapp/default", signature);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(twilio.Sent);
    }

    [Fact]
    public async Task A_message_that_comes_again_is_answered_once_and_a_number_chooses_an_answer()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = Start(twilio);
        var first = Message("We need help with our invoices. We are Cole Advisory, 40 people, I'm the COO");
        using var one = await PostAsync(server, first);
        using var two = await PostAsync(server, first);
        await Until.AtLeastAsync(1, () => twilio.Sent, Ct);
        using var chosen = await PostAsync(server, Message("2"));
        await Until.AtLeastAsync(2, () => twilio.Sent, Ct);

        Assert.Equal(2, twilio.Sent.Count);
        Assert.NotNull((await LeadAsync(server))["fields"]!["timeline"]!["value"]);
    }

    [Fact]
    public async Task What_twilio_puts_off_goes_again()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = Start(twilio);
        twilio.FailNext(500, 0);
        using var answer = await PostAsync(server, Message("Hello"));
        await Until.AtLeastAsync(1, () => twilio.Sent, Ct);
    }

    [Fact]
    public async Task Reports_of_delivery_are_signed_too_and_come_in_any_order()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = Start(twilio);
        var report = new Dictionary<string, string> { ["MessageSid"] = "SM1", ["MessageStatus"] = "delivered", ["AccountSid"] = FakeTwilio.Account };
        using var right = await PostAsync(server, report, "/api/whatsapp/default/status", Sign("/api/whatsapp/default/status", report));
        using var wrong = await PostAsync(server, report, "/api/whatsapp/default/status", "wrong");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (right.StatusCode, wrong.StatusCode));
    }

    private static LeadBotServer Start(FakeTwilio twilio) => LeadBotServer.Start(
        ("PublicUrl", Public), ("Bots:default:WhatsApp:AccountSid", FakeTwilio.Account), ("Bots:default:WhatsApp:AuthToken", FakeTwilio.Token),
        ("Bots:default:WhatsApp:From", "whatsapp:+14155238886"), ("Bots:default:WhatsApp:ApiRoot", twilio.Address), ("Bots:default:WhatsApp:ContentApiRoot", twilio.Address));

    private static Dictionary<string, string> Message(string body, params (string Name, string Value)[] more)
    {
        var form = new Dictionary<string, string>
        {
            ["MessageSid"] = $"SM{Guid.CreateVersion7():n}",
            ["AccountSid"] = FakeTwilio.Account,
            ["From"] = "whatsapp:+14155550123",
            ["To"] = "whatsapp:+14155238886",
            ["WaId"] = "14155550123",
            ["ProfileName"] = "Ana García",
            ["Body"] = body,
            ["NumMedia"] = "0",
        };
        foreach (var (name, value) in more)
        {
            form[name] = value;
        }

        return form;
    }

    private static Task<HttpResponseMessage> PostAsync(LeadBotServer server, Dictionary<string, string> form) =>
        PostAsync(server, form, "/api/whatsapp/default", Sign("/api/whatsapp/default", form));

    private static async Task<HttpResponseMessage> PostAsync(LeadBotServer server, Dictionary<string, string> form, string path, string? signature)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, path)) { Content = new FormUrlEncodedContent(form) };
        if (signature is not null)
        {
            request.Headers.Add("X-Twilio-Signature", signature);
        }

        return await http.SendAsync(request, Ct);
    }

    private static string Sign(string path, Dictionary<string, string> form) => TwilioSignature.Compute(
        FakeTwilio.Token, Public + path + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value)));

    private static async Task<JsonNode> LeadAsync(LeadBotServer server)
    {
        using var api = server.Api();
        return JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct))!["items"]![0]!;
    }
}
