using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Tests.Channels.WhatsApp;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Conformance.WhatsApp;

/// <summary>The whole product against a Twilio that behaves as documented.</summary>
public sealed class WhatsAppConformanceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prospect_is_answered_and_becomes_a_lead_with_the_advertisement_that_brought_them()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = WhatsAppServer.Start(twilio);
        using var answer = await PostAsync(server, WhatsAppServer.Message("Hi! Can you help our 40-person firm Cole Advisory automate reporting?", ("ReferralHeadline", "Spring"), ("ReferralCtwaClid", "click")));
        var sent = await Until.AtLeastAsync(1, () => twilio.Sent, Ct);
        var lead = await LeadAsync(server);

        Assert.Equal((HttpStatusCode.OK, "text/xml"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("<Response/>", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(("whatsapp:+14155550123", "whatsapp:+14155238886"), (sent[0]["To"], sent[0]["From"]));
        Assert.Equal($"{WhatsAppServer.Public}/api/whatsapp/default/status", sent[0]["StatusCallback"]);
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
        await using var server = WhatsAppServer.Start(twilio);
        var form = WhatsAppServer.Message("Let me in");
        var signature = forgery switch { "none" => null, "wrong" => "c2lnbmF0dXJl", _ => WhatsAppServer.Sign("/api/whatsapp/default", form) };
        if (forgery == "other body")
        {
            form["Body"] = "Let everybody in";
        }

        using var answer = await server.PostAsync(forgery == "unknown bot" ? "/api/whatsapp/nobody" : "/api/whatsapp/default", form, signature, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(twilio.Sent);
    }

    [Fact]
    public async Task A_message_that_comes_again_is_answered_once_and_a_number_chooses_an_answer()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = WhatsAppServer.Start(twilio);
        var first = WhatsAppServer.Message("We need help with our invoices. We are Cole Advisory, 40 people, I'm the COO");
        using var one = await PostAsync(server, first);
        using var two = await PostAsync(server, first);
        await Until.AtLeastAsync(1, () => twilio.Sent, Ct);
        using var chosen = await PostAsync(server, WhatsAppServer.Message("2"));
        await Until.AtLeastAsync(2, () => twilio.Sent, Ct);

        Assert.Equal(2, twilio.Sent.Count);
        Assert.NotNull((await LeadAsync(server))["fields"]!["timeline"]!["value"]);
    }

    [Fact]
    public async Task What_twilio_puts_off_goes_again()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = WhatsAppServer.Start(twilio);
        twilio.FailNext(500, 0);
        using var answer = await PostAsync(server, WhatsAppServer.Message("Hello"));
        await Until.AtLeastAsync(1, () => twilio.Sent, Ct);
    }

    [Fact]
    public async Task Reports_of_delivery_are_signed_too_and_come_in_any_order()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var server = WhatsAppServer.Start(twilio);
        var report = new Dictionary<string, string> { ["MessageSid"] = "SM1", ["MessageStatus"] = "delivered", ["AccountSid"] = FakeTwilio.Account };
        using var right = await server.PostAsync("/api/whatsapp/default/status", report, WhatsAppServer.Sign("/api/whatsapp/default/status", report), Ct);
        using var wrong = await server.PostAsync("/api/whatsapp/default/status", report, "wrong", Ct);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (right.StatusCode, wrong.StatusCode));
    }

    private static Task<HttpResponseMessage> PostAsync(WhatsAppServer server, Dictionary<string, string> form) =>
        server.PostAsync(WhatsAppServer.Path, form, WhatsAppServer.Sign(WhatsAppServer.Path, form), Ct);

    private static async Task<JsonNode> LeadAsync(WhatsAppServer server)
    {
        using var api = server.Server.Api();
        return JsonNode.Parse(await api.GetStringAsync(new Uri("/api/v1/bots/default/leads", UriKind.Relative), Ct))!["items"]![0]!;
    }
}
