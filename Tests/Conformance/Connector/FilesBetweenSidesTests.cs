using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Connector;

namespace LeadBot.Tests.Conformance.Connector;

/// <summary>Files of a visitor on the website and of the person who has their handoff.</summary>
public sealed class FilesBetweenSidesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_that_a_rep_sends_in_teams_reaches_the_visitor_and_opens()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (visitor, _) = await mia.TakeAsync(Ct);

        var message = mia.Message("This is how it looks");
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = $"{mia.Service.ServiceUrl}v3/attachments/1/views/original" },
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>This is how it looks</p>" });
        using var sent = await mia.PostAsync(message, Ct);
        var seen = await visitor.WaitAsync(activity => (string?)activity["text"] == "This is how it looks", Ct);
        var file = Assert.Single(seen["attachments"]!.AsArray())!;
        using var http = new HttpClient();

        Assert.Equal(("image/png", "image.png"), ((string)file["contentType"]!, (string)file["name"]!));
        Assert.Equal(FakeConnector.Picture, await http.GetByteArrayAsync(new Uri(mia.Server.Address, new Uri((string)file["contentUrl"]!).AbsolutePath), Ct));
        visitor.Dispose();
    }

    [Fact]
    public async Task A_rep_is_told_which_file_the_visitor_did_not_get()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (visitor, _) = await mia.TakeAsync(Ct);

        var message = mia.Message("The offer");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "offer.pdf",
            ["content"] = new JsonObject { ["downloadUrl"] = "https://127.0.0.1:9/offer.pdf", ["fileType"] = "pdf" },
        });
        using var sent = await mia.PostAsync(message, Ct);
        await visitor.WaitAsync(activity => (string?)activity["text"] == "The offer", Ct);
        var told = await Until.ThereAsync(() => mia.Sent().Select(one => (string?)one["text"]).FirstOrDefault(text => text?.StartsWith("The visitor did not get", StringComparison.Ordinal) == true), Ct);

        Assert.Contains("offer.pdf", told, StringComparison.Ordinal);
        visitor.Dispose();
    }

    [Fact]
    public async Task A_visitors_file_opens_for_the_rep_by_a_link_that_nobody_can_change()
    {
        await using var mia = await TeamsPerson.StartAsync(Ct);
        var (visitor, _) = await mia.TakeAsync(Ct);

        using var sent = await UploadAsync(mia.Server.Address, visitor, "plan.txt", "our plan");
        var shown = await Until.ThereAsync(() => mia.Sent().Select(one => one["attachments"]?[0]?["content"]).FirstOrDefault(card => card?["actions"]?[0]?["url"] is not null), Ct);
        var link = new Uri((string)shown["actions"]![0]!["url"]!);
        using var http = new HttpClient { BaseAddress = mia.Server.Address };
        using var file = await http.GetAsync(link.AbsolutePath, Ct);
        using var changed = await http.GetAsync(Changed(link.AbsolutePath), Ct);
        using var nonsense = await http.GetAsync("/files/a.b.c", Ct);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal("plan.txt", (string?)shown["body"]![0]!["text"]);
        Assert.Equal("our plan", await file.Content.ReadAsStringAsync(Ct));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (changed.StatusCode, nonsense.StatusCode));
        visitor.Dispose();
    }

    [Fact]
    public async Task A_file_from_the_desk_reaches_the_visitor_once_and_only_from_who_has_the_conversation()
    {
        await using var server = LeadBotServer.Start([]);
        using var visitor = await DirectLineVisitor.ArriveAsync(server.Address, Ct);
        await visitor.AskAsync("I want to talk to a person", ct: Ct);
        using var desk = new LeadBot.Tests.Channels.Desk(server);
        using var http = server.Api();
        var id = (string)(await desk.GetAsync("/handoffs", Ct))["items"]![0]!["id"]!;

        using var early = await SendAsync(http, id, "1", "offer");
        var handoff = await desk.AcceptAsync(Ct);
        using var sent = await SendAsync(http, handoff, "1", "offer");
        using var again = await SendAsync(http, handoff, "1", "offer");
        using var empty = await SendAsync(http, handoff, "2", "");
        using var huge = await SendAsync(http, handoff, "3", new string('x', (16 * 1024 * 1024) + 1));
        var seen = await visitor.WaitAsync(activity => activity["attachments"] is JsonArray { Count: 1 } && (string?)activity["from"]?["role"] != "user", Ct);
        await visitor.ReadAsync(Ct);

        Assert.Equal(
            (HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge),
            (early.StatusCode, sent.StatusCode, again.StatusCode, empty.StatusCode, huge.StatusCode));
        Assert.Equal("offer.pdf", (string?)seen["attachments"]![0]!["name"]);
        Assert.Equal("offer", await http.GetStringAsync(new Uri(server.Address, (string)seen["attachments"]![0]!["contentUrl"]!), Ct));
        Assert.Single(visitor.Feed, activity => activity["attachments"] is JsonArray { Count: 1 } files && (string?)files[0]!["name"] == "offer.pdf");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string handoff, string key, string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/bots/default/handoffs/{handoff}/files?key={key}&name=offer.pdf", UriKind.Relative))
        {
            Content = new StringContent(content, new MediaTypeHeaderValue("application/pdf")),
        };
        request.Headers.ExpectContinue = true; // a refusal is read instead of the connection that it closes
        return await http.SendAsync(request, Ct);
    }

    private static async Task<HttpResponseMessage> UploadAsync(Uri server, DirectLineVisitor visitor, string name, string content)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", visitor.Token);
        using var form = new MultipartFormDataContent { { new StringContent(content, new MediaTypeHeaderValue("text/plain")), "file", name } };
        return await http.PostAsync(new Uri(server, $"/v3/directline/conversations/{visitor.ConversationId}/upload?userId=visitor"), form, Ct);
    }

    private static string Changed(string path) => path[..^10] + (path[^10] == 'A' ? 'B' : 'A') + path[^9..];
}
