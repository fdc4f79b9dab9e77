using System.Text.Json.Nodes;
using LeadBot.Tests.Fakes.Telegram;

namespace LeadBot.Tests.Channels.Telegram;

/// <summary>What visitors send beside words.</summary>
public sealed class TelegramMediaTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_with_a_caption_is_kept_and_its_caption_read()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Files["f1"] = "%PDF-1.7 our process"u8.ToArray();
        telegram.Happens("message", With(telegram, "We need help with our invoices", "document", new JsonObject
        {
            ["file_id"] = "f1",
            ["file_name"] = "../process.pdf",
            ["mime_type"] = "application/pdf",
        }));
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);

        await Until.AtLeastAsync(1, () => telegram.Sent, Ct);
        var line = (await desk.TranscriptAsync(Ct))[0];
        var file = line["attachments"]![0]!;
        using var http = server.Api();
        using var kept = await http.GetAsync(new Uri((string)file["contentUrl"]!, UriKind.RelativeOrAbsolute), Ct);

        Assert.Equal("We need help with our invoices", (string)line["text"]!);
        Assert.Equal(("process.pdf", "application/pdf"), ((string)file["name"]!, (string)file["contentType"]!));
        Assert.Equal("%PDF-1.7 our process", await kept.Content.ReadAsStringAsync(Ct));
        Assert.Equal("attachment", kept.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("f2", "too large", "not kept: larger than 16 MB")]
    [InlineData("unknown", "could not open", "not kept: it could not be fetched")]
    public async Task A_file_that_cannot_be_kept_costs_no_message_and_the_visitor_hears_it(string id, string said, string line)
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Files["f2"] = null;
        telegram.Says("We need help with our invoices");
        telegram.Happens("message", With(telegram, null, "video", new JsonObject { ["file_id"] = id, ["mime_type"] = "video/mp4" }));
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);

        await Until.ThereAsync(() => telegram.Sent.FirstOrDefault(sent => ((string)sent["text"]!).Contains(said, StringComparison.Ordinal)), Ct);
        var files = (await desk.TranscriptAsync(Ct)).Select(one => (string?)one["attachments"]?.AsArray().FirstOrDefault()?["name"]).OfType<string>().ToList();

        Assert.Contains(line, Assert.Single(files), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_alone_is_kept_in_its_largest_size_and_the_open_question_stays()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Files["large"] = [0xFF, 0xD8, 0xFF];
        telegram.Says("We need help with our invoices");
        var photo = telegram.Message("");
        photo.Remove("text");
        photo["photo"] = new JsonArray(new JsonObject { ["file_id"] = "small" }, new JsonObject { ["file_id"] = "large" });
        telegram.Happens("message", photo);
        await using var server = TelegramServer.Start(telegram);

        var sent = await Until.AtLeastAsync(2, () => telegram.Sent, Ct);

        Assert.Contains("colleagues", (string)sent[1]["text"]!, StringComparison.Ordinal);
        Assert.Contains("?", (string)sent[1]["text"]!, StringComparison.Ordinal);
        Assert.Contains(telegram.Calls, call => call.Method == "getFile" && (string)call.Arguments["file_id"]! == "large");
    }

    [Fact]
    public async Task A_place_is_words_for_people_and_an_entity_for_programs_and_an_edit_stands_beside_the_first_wording()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        telegram.Says("We need help with our invoices");
        var edited = telegram.Message("We need help with our orders");
        telegram.Happens("edited_message", edited);
        var place = telegram.Message("");
        place.Remove("text");
        place["location"] = new JsonObject { ["latitude"] = 40.7, ["longitude"] = -74.0 };
        place["venue"] = new JsonObject { ["title"] = "Cole Advisory", ["address"] = "18 Harbor Street" };
        telegram.Happens("message", place);
        await using var server = TelegramServer.Start(telegram);
        using var desk = new Desk(server);

        await Until.AtLeastAsync(2, () => telegram.Sent, Ct);
        var lines = await desk.TranscriptAsync(Ct);
        var there = Assert.Single(lines, line => ((string?)line["text"])?.Contains("Harbor", StringComparison.Ordinal) == true);

        Assert.Equal("Cole Advisory, 18 Harbor Street, 40.7, -74", (string)there["text"]!);
        Assert.Equal(40.7, (double)there["entities"]![0]!["geo"]!["latitude"]!);
        Assert.Contains(lines, line => (string?)line["type"] == "messageUpdate" && (string?)line["text"] == "We need help with our orders");
        Assert.Equal("We need help with our invoices", (string)(await desk.LeadAsync(_ => true, Ct))["fields"]!["need"]!["quote"]!);
    }

    private static JsonObject With(FakeTelegram telegram, string? caption, string kind, JsonObject file)
    {
        var message = telegram.Message("");
        message.Remove("text");
        message[kind] = file;
        if (caption is not null)
        {
            message["caption"] = caption;
        }

        return message;
    }
}
