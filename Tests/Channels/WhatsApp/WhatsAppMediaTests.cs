using LeadBot.Channels.Files;
using LeadBot.Channels.WhatsApp;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>Files: fetched from Twilio alone, and never at the cost of the message.</summary>
public sealed class WhatsAppMediaTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_fetched_with_credentials_and_kept()
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        twilio.Media["ME1"] = ([1, 2, 3], "image/png");

        await whatsApp.SayAsync("We need help with our invoices", Ct, Media(twilio, "ME1", "image/png"));
        await Until.AtLeastAsync(1, () => twilio.Sent, Ct);
        var file = (await desk.TranscriptAsync(Ct))[0]["attachments"]![0]!;
        using var http = whatsApp.Server.Api();

        Assert.StartsWith($"{WhatsAppServer.Public}/v3/directline/attachments/", (string)file["contentUrl"]!, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await http.GetByteArrayAsync(new Uri(new Uri((string)file["contentUrl"]!).AbsolutePath, UriKind.Relative), Ct));
    }

    [Theory]
    [InlineData("gone", "image/png")]
    [InlineData("page", "image/png")]
    [InlineData("foreign", "image/png")]
    [InlineData("inside", "image/png")]
    public async Task What_cannot_be_fetched_leaves_a_line_and_a_polite_answer(string what, string type)
    {
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        await using var whatsApp = WhatsAppServer.Start(twilio);
        using var desk = new Desk(whatsApp.Server);
        twilio.Media["page"] = ("<html>error</html>"u8.ToArray(), "text/html");
        twilio.Media["inside"] = ([1], type);
        twilio.MediaRedirect = what == "inside" ? "https://127.0.0.1:9/secret" : null;
        var url = what == "foreign" ? "https://twilio.com.evil.example/x" : $"{twilio.Address}/2010-04-01/Accounts/{FakeTwilio.Account}/Messages/MM1/Media/{what}";

        await whatsApp.SayAsync("We need help with our invoices", Ct, ("NumMedia", "1"), ("MediaUrl0", url), ("MediaContentType0", type));
        var sent = await Until.AtLeastAsync(1, () => twilio.Sent, Ct);
        var line = (await desk.TranscriptAsync(Ct))[0];

        Assert.Contains("could not open the file", sent[0]["Body"], StringComparison.Ordinal);
        Assert.Contains("not kept", (string)line["attachments"]![0]!["name"]!, StringComparison.Ordinal);
        Assert.Null(line["attachments"]![0]!["contentUrl"]);
        Assert.Equal("We need help with our invoices", (string)line["text"]!);
    }

    [Theory]
    [InlineData("https://api.twilio.com/x", true)]
    [InlineData("https://mcs.us1.twilio.com/x", true)]
    [InlineData("http://api.twilio.com/x", false)]
    [InlineData("https://api.twilio.com:8443/x", false)]
    [InlineData("https://eviltwilio.com/x", false)]
    [InlineData("https://twilio.com.evil.example/x", false)]
    [InlineData("https://user@api.twilio.com/x", false)]
    public void Credentials_go_to_twilios_own_hosts_alone(string address, bool isTwilios) =>
        Assert.Equal(isTwilios, TwilioMedia.IsTwilios(new Uri(address), new WhatsAppOptions()));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    public void Only_addresses_of_the_open_internet_are_connected_to(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicHosts.IsPublic(System.Net.IPAddress.Parse(address)));

    private static (string, string)[] Media(FakeTwilio twilio, string id, string type) =>
        [("NumMedia", "1"), ("MediaUrl0", $"{twilio.Address}/2010-04-01/Accounts/{FakeTwilio.Account}/Messages/MM1/Media/{id}"), ("MediaContentType0", type)];
}
