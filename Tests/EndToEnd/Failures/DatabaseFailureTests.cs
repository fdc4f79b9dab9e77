using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>
/// The database fails under a running server. Whoever writes is told to come back, whoever comes back is served once, and what was
/// taken before is there.
/// </summary>
public sealed class DatabaseFailureTests
{
    private static readonly (string, string)[] Impatient = [("Storage:Sqlite:BusySeconds", "1"), ("Turns:RetryDelay", "00:00:00.1"), ("Logging:LogLevel:Default", "None")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_another_program_holds_the_database_locked_messages_are_refused_and_then_taken_once()
    {
        await using var server = LeadBotServer.Start(Impatient);
        using var visitor = await RawVisitor.ArriveAsync(server.Address);
        await visitor.AskAsync("Hello", "before");
        await using (await OtherProgram.RunAsync(server.DatabasePath, "BEGIN EXCLUSIVE"))
        {
            await AssertRefusedAsync(visitor, "We want to automate our reporting", "during");
            Assert.Contains(await visitor.FeedAsync(), activity => (string?)activity["text"] == "Hello"); // reading goes on
        }

        await AssertTakenOnceAsync(visitor, "We want to automate our reporting", "during");
        AssertAllAnswered(await visitor.FeedAsync(), ["Hello", "We want to automate our reporting"]);
    }

    [Fact]
    public async Task While_the_disk_is_full_messages_are_refused_and_then_taken_once()
    {
        await using var disk = await SmallDisk.MountAsync();
        await using var server = LeadBotServer.Start([.. Impatient, ("Storage:Sqlite:Path", Path.Combine(disk.Path, "leadbot.db"))]);
        using var visitor = await RawVisitor.ArriveAsync(server.Address);
        await visitor.AskAsync("Hello", "before");
        disk.Fill();

        // What the database has reserved already may still take some; every one of those counts as said.
        List<string> taken = ["Hello"];
        var text = Text(0);
        while (await TryAsync(visitor, text))
        {
            taken.Add(text);
            Assert.True(taken.Count < 50, "A full disk takes everything.");
            text = Text(taken.Count);
        }

        await AssertRefusedAsync(visitor, text, text[..20]);
        disk.Free();
        await AssertTakenOnceAsync(visitor, text, text[..20]);
        AssertAllAnswered(await visitor.FeedAsync(), [.. taken, text]);

        static string Text(int number) => $"This is message {number:0000} and {new string('x', 3_000)}";
        static async Task<bool> TryAsync(RawVisitor visitor, string text)
        {
            using var response = await visitor.SayAsync(text, text[..20]);
            return response.IsSuccessStatusCode;
        }
    }

    [Fact]
    public async Task While_the_files_are_read_only_messages_are_refused_and_then_taken_once()
    {
        await using var server = LeadBotServer.Start(Impatient);
        using var visitor = await RawVisitor.ArriveAsync(server.Address);
        await visitor.AskAsync("Hello", "before");
        string[] files = [server.DatabasePath, server.DatabasePath + "-wal"];
        // Rights do not bind root, and a disk with open files cannot be made read-only: this binds everybody.
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && await SmallDisk.RunAsync("chattr", ["+i", .. files]) == 0,
            "Only root on Linux, on a file system with attributes, may make files immutable.");
        try
        {
            await AssertRefusedAsync(visitor, "We want to automate our reporting", "during");
            Assert.Contains(await visitor.FeedAsync(), activity => (string?)activity["text"] == "Hello");
        }
        finally
        {
            await SmallDisk.RunAsync("chattr", ["-i", .. files]);
        }

        await AssertTakenOnceAsync(visitor, "We want to automate our reporting", "during");
        AssertAllAnswered(await visitor.FeedAsync(), ["Hello", "We want to automate our reporting"]);
    }

    [Fact]
    public async Task A_database_damaged_under_a_running_server_is_said_everywhere_and_its_repair_is_enough()
    {
        await using var server = LeadBotServer.Start(Impatient);
        using var visitor = await RawVisitor.ArriveAsync(server.Address);
        using var api = server.Api();
        await visitor.AskAsync("Hello", "before");
        await using (await OtherProgram.RunAsync(server.DatabasePath, "PRAGMA wal_checkpoint(TRUNCATE)"))
        {
            // Now everything is in the file and nothing in caches.
        }

        var sound = await ReadAsync(server.DatabasePath);
        await WriteAsync(server.DatabasePath, [.. Enumerable.Repeat((byte)0xA5, sound.Length)]);

        await AssertRefusedAsync(visitor, "We want to automate our reporting", "during");
        using (var ready = await api.GetAsync("/health/ready", Ct))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal("not ready: The database cannot be read.", await ready.Content.ReadAsStringAsync(Ct));
        }

        using (var leads = await api.GetAsync("/api/v1/bots/default/leads", Ct))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, leads.StatusCode);
            Assert.True(leads.Headers.RetryAfter!.Delta > TimeSpan.Zero);
            Assert.Contains("The database cannot be written or read at the moment", await Refusal.ProblemAsync(leads), StringComparison.Ordinal);
        }

        await WriteAsync(server.DatabasePath, sound);
        await AssertTakenOnceAsync(visitor, "We want to automate our reporting", "during");
        AssertAllAnswered(await visitor.FeedAsync(), ["Hello", "We want to automate our reporting"]);
        Assert.Equal("ready", await api.GetStringAsync("/health/ready", Ct));
    }

    private static async Task AssertRefusedAsync(RawVisitor visitor, string text, string key)
    {
        using var response = await visitor.SayAsync(text, key);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("ServiceError", (await Refusal.DirectLineAsync(response)).Code);
    }

    /// <summary>A client that does not know whether it was heard says it again; all of it is one message with one answer.</summary>
    private static async Task AssertTakenOnceAsync(RawVisitor visitor, string text, string key)
    {
        using var first = await visitor.SayAsync(text, key);
        using var again = await visitor.SayAsync(text, key);
        var id = (string)(await first.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(Ct))!["id"]!;
        Assert.Equal(id, (string)(await again.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(Ct))!["id"]!);
        await visitor.AnsweredAsync(id);
    }

    private static void AssertAllAnswered(List<JsonNode> feed, string[] texts)
    {
        var said = feed.Where(activity => (string?)activity["from"]?["role"] == "user" && (string?)activity["type"] == "message").ToList();
        Assert.Equal(texts, said.Select(activity => (string)activity["text"]!));
        Assert.All(said, message => Assert.Single(
            feed, activity => DirectLineVisitor.IsBotMessage(activity) && (string?)activity["replyToId"] == (string)message["id"]!));
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, Ct);
        return bytes;
    }

    /// <summary>In place: the server has the file open.</summary>
    private static async Task WriteAsync(string path, byte[] bytes)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        await file.WriteAsync(bytes, Ct);
    }
}
