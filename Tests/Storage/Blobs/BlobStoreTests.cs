using System.Text;
using LeadBot.Conversations.Attachments;
using LeadBot.Storage.Blobs;
using LeadBot.Storage.Writing;
using LeadBot.Tests.Channels.WebChat;
using LeadBot.Tests.Keys;

namespace LeadBot.Tests.Storage.Blobs;

public sealed class BlobStoreTests
{
    private readonly WebChatClock _clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_comes_back_as_it_was_under_an_id_that_is_no_path()
    {
        await using var storage = await OpenAsync();
        var id = await SaveAsync(storage, "žluťoučký kůň", "../../nabídka ž.pdf");

        var file = await storage.Get<IAttachmentStore>().OpenAsync(id, Ct);

        await using var content = file!.Content;
        using var reader = new StreamReader(content);
        Assert.Equal("žluťoučký kůň", await reader.ReadToEndAsync(Ct));
        Assert.Equal(("../../nabídka ž.pdf", "application/pdf"), (file.Name, file.ContentType));
        Assert.Equal(Encoding.UTF8.GetByteCount("žluťoučký kůň"), file.Size);
        Assert.Matches("^[0-9a-f]{48}$", id);
        Assert.Equal([Path.Combine(storage.Folder, "blobs", id[..2], id)], Files(storage));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("../leadbot.db")]
    [InlineData("000000000000000000000000000000000000000000000000")]
    public async Task What_is_not_there_is_null(string id)
    {
        await using var storage = await OpenAsync();

        Assert.Null(await storage.Get<IAttachmentStore>().OpenAsync(id, Ct));
    }

    [Fact]
    public async Task A_file_that_a_message_names_is_kept_and_one_that_none_names_is_swept()
    {
        await using var storage = await OpenAsync();
        var named = await SaveAsync(storage, "named");
        var orphan = await SaveAsync(storage, "orphan");
        await NameAsync(storage, named);

        Assert.Equal(0, await storage.Get<BlobSweep>().SweepAsync(Ct)); // too young
        _clock.Now += TimeSpan.FromHours(2);
        Assert.Equal(1, await storage.Get<BlobSweep>().SweepAsync(Ct));
        Assert.Equal(0, await storage.Get<BlobSweep>().SweepAsync(Ct));

        Assert.Null(await storage.Get<IAttachmentStore>().OpenAsync(orphan, Ct));
        var kept = await storage.Get<IAttachmentStore>().OpenAsync(named, Ct);
        await kept!.Content.DisposeAsync();
        Assert.Equal([Path.Combine(storage.Folder, "blobs", named[..2], named)], Files(storage));
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing_that_is_read_and_nothing_that_stays()
    {
        await using var storage = await OpenAsync();
        var store = storage.Get<IAttachmentStore>();

        await Assert.ThrowsAsync<IOException>(() => store.SaveAsync("default", "c", "a.txt", "text/plain", new BrokenStream(), Ct));

        Assert.Empty(Files(storage));
        _clock.Now += TimeSpan.FromHours(2);
        Assert.Equal(1, await storage.Get<BlobSweep>().SweepAsync(Ct)); // its row
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_is_removed()
    {
        await using var storage = await OpenAsync();
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(storage.Folder, "blobs", "ab")).FullName, "abc.part");
        await File.WriteAllTextAsync(path, "half", Ct);
        File.SetLastWriteTimeUtc(path, _clock.Now.UtcDateTime);
        await storage.Get<BlobSweep>().SweepAsync(Ct);
        Assert.True(File.Exists(path));

        _clock.Now += TimeSpan.FromHours(2);
        await storage.Get<BlobSweep>().SweepAsync(Ct);

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task An_announced_file_that_no_message_names_is_forgotten_and_another_waits_for_its_turn()
    {
        await using var storage = await OpenAsync();
        var coming = storage.Get<IComingFiles>();
        var ids = await coming.AnnounceAsync("default", "c", [new("a.pdf", "application/pdf", "x:1"), new("b.pdf", "application/pdf", "x:2")], Ct);
        await NameAsync(storage, ids[1]);
        _clock.Now += TimeSpan.FromHours(2);

        Assert.Equal(1, await storage.Get<BlobSweep>().SweepAsync(Ct));
        Assert.Equal([(ids[1], FileFate.Coming, "x:2")], (await coming.FindAsync("default", ids, Ct)).Select(file => (file.Id, file.Fate, file.Source)));
        Assert.Empty(await coming.FindAsync("another", ids, Ct));
    }

    [Fact]
    public async Task A_settled_file_forgets_where_it_lay_and_one_that_was_erased_meanwhile_leaves_nothing()
    {
        await using var storage = await OpenAsync();
        var coming = storage.Get<IComingFiles>();
        var ids = await coming.AnnounceAsync("default", "c", [new("a", "image/*", "x:1"), new("b", "image/*", "x:2"), new("c", "image/*", "x:3")], Ct);
        await storage.Get<IWriter>().WriteAsync(session => session.Execute("DELETE FROM blobs WHERE id = @id", ("id", ids[2])), WritePriority.Turn, Ct);

        await KeepAsync(ids[0]);
        await coming.GiveUpAsync("default", ids[1], FileFate.TooLarge, Ct);
        await KeepAsync(ids[2]);

        Assert.Equal(
            [(ids[0], "a.png", "image/png", FileFate.Kept, null), (ids[1], "b", "image/*", FileFate.TooLarge, null)],
            (await coming.FindAsync("default", ids, Ct)).Select(file => (file.Id, file.Name, file.ContentType, file.Fate, file.Source)).OrderBy(file => file.Name));
        Assert.Equal([Path.Combine(storage.Folder, "blobs", ids[0][..2], ids[0])], Files(storage));

        async Task KeepAsync(string id)
        {
            using var content = new MemoryStream([1, 2, 3]);
            await coming.KeepAsync("default", id, "a.png", "image/png", content, Ct);
        }
    }

    private static async Task<string> SaveAsync(StorageOnDisk storage, string text, string name = "a.pdf")
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await storage.Get<IAttachmentStore>().SaveAsync("default", "c", name, "application/pdf", content, Ct);
    }

    private static Task NameAsync(StorageOnDisk storage, string id) =>
        storage.Get<IWriter>().WriteAsync(
            session => session.Execute(
                "INSERT INTO journal (conversation_id, sequence, activity_id, speaker, audience, at, body) VALUES ('c', 1, 'c|1', 'visitor', 'visitor', 1, @body)",
                ("body", $$"""{"type":"message","attachments":[{"contentUrl":"https://x/attachments/{{id}}"}]}""")),
            WritePriority.Turn,
            Ct);

    private static string[] Files(StorageOnDisk storage) =>
        Directory.Exists(Path.Combine(storage.Folder, "blobs"))
            ? Directory.GetFiles(Path.Combine(storage.Folder, "blobs"), "*", SearchOption.AllDirectories)
            : [];

    private Task<StorageOnDisk> OpenAsync() => StorageOnDisk.OpenAsync(_clock, _ => { });

    private sealed class BrokenStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("The disk is full.");
    }
}
