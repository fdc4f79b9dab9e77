using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LeadBot.Channels.WebChat;
using LeadBot.Conversations.Inbox;
using static LeadBot.Tests.Channels.WebChat.WebChatServer;

namespace LeadBot.Tests.Channels.WebChat.Uploads;

public sealed class UploadTests
{
    [Fact]
    public async Task Files_find_their_attachments_by_name_and_come_back_as_they_were()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var form = new MultipartFormDataContent
        {
            Activity(
                """
                {"type":"message","text":"see here","channelData":{"clientActivityID":"u1","attachmentSizes":[5,6]},"from":{"id":"x"},
                 "attachments":[{"contentType":"application/pdf","name":"nabídka ž.pdf"},{"contentType":"image/png","name":"a (1).png","thumbnailUrl":"data:image/png;base64,AA=="}]}
                """),
            File("a (1).png", "image/png", "second"), // read later, sent first
            File("nabídka ž.pdf", "application/pdf", "first"),
        };

        var (response, body) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/upload?userId={visitor.User}", visitor.Token, form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var taken = server.Engine.Accepted[^1];
        Assert.Equal($"client:{visitor.User}:u1", taken.DedupeKey);
        Assert.Equal(taken.Activity.Id, Text(body!, "id"));
        Assert.Equal(["nabídka ž.pdf", "a (1).png"], taken.Activity.Attachments!.Select(attachment => attachment.Name));
        Assert.Equal("data:image/png;base64,AA==", taken.Activity.Attachments![1].ThumbnailUrl);
        Assert.StartsWith(server.Http.BaseAddress + "v3/directline/attachments/", taken.Activity.Attachments[0].ContentUrl, StringComparison.Ordinal);
        Assert.Equal("first", await server.Http.GetStringAsync(taken.Activity.Attachments[0].ContentUrl, TestContext.Current.CancellationToken));
        Assert.Equal("second", await server.Http.GetStringAsync(taken.Activity.Attachments[1].ContentUrl, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_is_given_back_so_that_no_browser_runs_it()
    {
        await using var server = await WebChatServer.StartAsync();
        server.Files.Files["x"] = ("stránka \"1\".html", "text/html", "<script>alert(1)</script>"u8.ToArray());

        using var response = await server.Http.GetAsync(WebChatEndpoints.DirectLine + "/attachments/x", TestContext.Current.CancellationToken);

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("stránka \"1\".html", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_file_can_be_the_whole_body()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var content = new ByteArrayContent("bytes"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        content.Headers.TryAddWithoutValidation("Content-Disposition", "name=\"file\"; filename=\"../../me.jpg\"");

        var (response, _) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/upload?userId=x", visitor.Token, content);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var file = Assert.Single(server.Files.Files.Values);
        Assert.Equal(("me.jpg", "image/jpeg"), (file.Name, file.Type));
        Assert.Equal(visitor.User, server.Engine.Accepted[^1].Activity.From!.Id);
        Assert.Equal("me.jpg", Assert.Single(server.Engine.Accepted[^1].Activity.Attachments!).Name);
    }

    [Fact]
    public async Task A_secret_uploads_for_the_user_in_the_address()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var form = new MultipartFormDataContent { File("a.txt", "text/plain", "a") };

        var (response, _) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/upload?userId=crm-7", Secret, form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("crm-7", server.Engine.Accepted[^1].Activity.From!.Id);
    }

    [Theory]
    [InlineData(5, 100, HttpStatusCode.OK)]
    [InlineData(6, 100, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1, 4 * 1024 * 1024, HttpStatusCode.OK)]
    [InlineData(1, (4 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(2, 3 * 1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Five_files_and_four_megabytes_are_the_limit(int files, int bytes, HttpStatusCode status)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var form = new MultipartFormDataContent { Activity("""{"type":"message"}""") };
        for (var i = 0; i < files; i++)
        {
            form.Add(File($"{i}.txt", "text/plain", new string('x', bytes)));
        }

        var (response, _) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/upload", visitor.Token, form);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? files : 0, server.Files.Files.Count);
    }

    [Theory]
    [InlineData("""{"type":"event","name":"x"}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("{")]
    public async Task Only_a_whole_message_carries_files(string activity)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var form = new MultipartFormDataContent { Activity(activity), File("a.txt", "text/plain", "a") };

        var (response, body) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/upload", visitor.Token, form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEmpty(Text(body!["error"]!, "message"));
        Assert.Empty(server.Files.Files);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nbroken")]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n")]
    [InlineData(null, "x")]
    public async Task A_broken_upload_is_a_400(string? type, string text)
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var (response, _) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/upload", visitor.Token, content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task An_upload_that_is_not_taken_says_so()
    {
        await using var server = await WebChatServer.StartAsync();
        var visitor = await server.ArriveAsync();
        server.Engine.OnAccept = _ => new InboxResult.Refused(InboxRefusal.TooMany);
        using var form = new MultipartFormDataContent { File("a.txt", "text/plain", "a") };

        var (response, _) = await server.AskAsync(HttpMethod.Post, $"/conversations/{visitor.Conversation}/upload", visitor.Token, form);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    private static ByteArrayContent Activity(string json) => Part("activity", "blob", "application/vnd.microsoft.activity", json);

    private static ByteArrayContent File(string name, string type, string text) => Part("file", name, type, text);

    /// <summary>As a browser writes it: the name in raw UTF-8, between quotes.</summary>
    private static ByteArrayContent Part(string field, string name, string type, string text)
    {
        var raw = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name));
        var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        part.Headers.TryAddWithoutValidation("Content-Type", type);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{raw}\"");
        return part;
    }
}
